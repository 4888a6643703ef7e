/// What people read, and what becomes of it.
extension DiffRule {
  static let documentationRules = [
    documentationChanged, warningChanged, sectionChanged, noteChanged, sourceChanged, citationsChanged, sinceChanged,
    conditionChanged, accessChanged, deprecated, undeprecated, deprecationChanged, movedToChapter, orderChanged,
    titleChanged,
    versionChanged, pageChanged, sectionsChanged, chapterChanged, defectOpened, defectClosed, defectChanged,
    sectionOmitted, sectionNoLongerOmitted, omissionChanged, exampleAdded, exampleRemoved, exampleChanged,
  ]

  private static func documentation(
    _ id: String, _ says: String, _ before: String, _ after: String, swift: (SwiftVerdict, String) = Untouched.swift
  ) -> DiffRule {
    DiffRule(id, .documentation, says, wire: Untouched.wire, swift: swift, before, after)
  }

  static let documentationChanged = documentation(
    "documentation-changed", "the documentation says something else", #""doc": "A zone.""#, #""doc": "A DNS zone.""#)
  static let warningChanged = documentation(
    "warning-changed", "the warning says something else", "{}", #"{"warning": "All records are lost."}"#)
  static let sectionChanged = documentation(
    "section-changed", "another section of the page says so", #""at": "Zones""#, #""at": "DNS zones""#)
  static let noteChanged = documentation("note-changed", "the note says something else", "{}", #"{"note": "Tried."}"#)
  static let sourceChanged = documentation(
    "source-changed", "what the page lost comes from elsewhere", "{}", #"{"from": "version 1"}"#)
  static let citationsChanged = documentation(
    "citations-changed", "other errors of the page are cited", "{}", #"{"defects": ["zid-1"]}"#)
  static let sinceChanged = documentation(
    "since-changed", "another version brought it", "{}", #"{"since": "2.0"}"#)
  static let conditionChanged = documentation(
    "condition-changed", "a member is there under another condition", "{}", #"{"when": "type == system"}"#)
  static let accessChanged = documentation(
    "access-changed", "a member is in other views, which nothing uses", #""access": "read""#,
    #""access": "read update""#)
  static let deprecated = documentation(
    "deprecated", "it should not be used any more", "{}", #"{"deprecated": true}"#,
    swift: (.none, "what compiled compiles, with a warning"))
  static let undeprecated = documentation(
    "undeprecated", "it may be used again", #"{"deprecated": true}"#, "{}",
    swift: (.none, "what compiled compiles, without the warning"))
  static let deprecationChanged = documentation(
    "deprecation-changed", "it is deprecated for another reason", #""deprecated": "Slow.""#,
    #""deprecated": "Wrong.""#, swift: (.none, "what compiled compiles, with another warning"))
  static let movedToChapter = documentation(
    "moved-to-chapter", "it stands in another chapter", "dns.json", "zones.json")
  static let orderChanged = documentation(
    "order-changed", "items stand in another order", #"{"a.list": {}, "b.list": {}}"#, #"{"b.list": {}, "a.list": {}}"#)
  static let titleChanged = documentation(
    "title-changed", "the API, or a chapter, has another title", #""title": "Zone API""#, #""title": "ZoneID API""#)
  static let versionChanged = documentation(
    "version-changed", "the documentation has another version", #""version": "1.0""#, #""version": "1.1""#)
  static let pageChanged = documentation(
    "page-changed", "the page is published elsewhere", "{}", #"{"page": "https://example.com/api"}"#)
  static let sectionsChanged = documentation(
    "sections-changed", "the page is cut in another way", "{}", #"{"sections": {"rules": []}}"#)
  static let chapterChanged = documentation("chapter-changed", "a chapter is new or gone", "", "dns.json")
  static let defectOpened = documentation(
    "defect-opened", "an error of the page is registered", #""defects": []"#, #""defects": [{"id": "zid-1"}]"#)
  static let defectClosed = documentation(
    "defect-closed", "an error of the page is no longer registered", #""defects": [{"id": "zid-1"}]"#,
    #""defects": []"#)
  static let defectChanged = documentation(
    "defect-changed", "an error of the page is described in another way", #""says": "Both.""#, #""says": "One.""#)
  static let sectionOmitted = documentation(
    "section-omitted", "a section of the page is not modelled", #""omitted": []"#, #""omitted": [{"at": "Purpose"}]"#)
  static let sectionNoLongerOmitted = documentation(
    "section-no-longer-omitted", "a section of the page is not omitted any more", #""omitted": [{"at": "Purpose"}]"#,
    #""omitted": []"#)
  static let omissionChanged = documentation(
    "omission-changed", "a section of the page is omitted for another reason, or other pieces of it are",
    #""reason": "Empty.""#,
    #""reason": "An introduction.""#)
  static let exampleAdded = documentation("example-added", "an example is new", "", "examples/zones.list.http")
  static let exampleRemoved = documentation("example-removed", "an example is gone", "examples/zones.list.http", "")
  static let exampleChanged = documentation(
    "example-changed", "an example shows something else", "HTTP/1.1 200 OK", "HTTP/1.1 201 Created")
}
