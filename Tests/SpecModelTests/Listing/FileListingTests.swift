import Testing

@testable import SpecModel

/// The listing of one file: everything that stands in it, whatever it means.
@Suite struct FileListingTests {
  private func listing(_ text: String) -> String? {
    SpecListing.text(of: SpecFile(path: "x.json", bytes: Array(text.utf8)))
  }

  @Test func listsAChapter() {
    let chapter = """
      {"chapter": "Records", "types": {
        "Seconds": {"at": "TimedIP", "doc": ["A time span.", "", "Zero is for ever."], "scalar": "int",
          "sentinels": [{"value": 0, "name": "forever"}]},
        "ARecord": {"doc": "A record.", "fields": [
          {"name": "id", "type": "int", "access": "read", "doc": "Its number."},
          {"name": "comment", "type": "string?", "optional": true, "note": "Seen once.", "doc": ["One.", "Two."]}
        ]}
      }, "operations": {
        "dns.a.get": {"http": "GET /a/{id}", "result": {"200": "one ARecord", "204": "null"}, "errors": [404, "4x"]}
      }}
      """
    #expect(
      listing(chapter) == """
        chapter Records

        type Seconds
          at TimedIP
          # A time span.
          #
          # Zero is for ever.
          scalar int
          sentinels 0, name forever

        type ARecord
          # A record.
          fields id: int, access read  # Its number.
          fields comment: string?, optional
            note Seen once.
            # One.
            # Two.

        operation dns.a.get
          http GET /a/{id}
          result 200 one ARecord, 204 "null"
          errors 404, 4x

        """)
  }

  /// What differs in the file differs in the listing: else a diff of listings would hide changes.
  @Test(arguments: [
    (#"{"a": "1"}"#, #"{"a": 1}"#), (#"{"a": "true"}"#, #"{"a": true}"#), (#"{"a": null}"#, #"{"a": "null"}"#),
    (#"{"a": ""}"#, #"{"a": []}"#), (#"{"a": ["b, c"]}"#, #"{"a": ["b", "c"]}"#), (#"{"a": " b"}"#, #"{"a": "b"}"#),
    (#"{"a": {"b": [{"x": 1}]}}"#, #"{"a": {"b": [{"x": "1"}]}}"#), (#"{"a": {}}"#, #"{"a": []}"#),
    (#"{"types": {"A": {}}}"#, #"{"types": {"B": {}}}"#), (#"{"types": {"A": 1}}"#, #"{"types": {"A": 2}}"#),
    (
      #"{"templates": {"t": {"types": {"A": {"doc": "x"}}}}}"#, #"{"templates": {"t": {"types": {"A": {"doc": "y"}}}}}"#
    ),
    (#"{"types": []}"#, #"{}"#), (#"{"unheard": [[1], [2]]}"#, #"{"unheard": [[1], [3]]}"#),
  ])
  func differsWhereFilesDo(one: String, other: String) {
    #expect(listing(one) != nil)
    #expect(listing(one) != listing(other))
  }

  @Test(arguments: ["", "[]", "{", "1", "{\"a\": 1,}"])
  func isNoneForWhatIsNoSpec(text: String) {
    #expect(listing(text) == nil)
  }

  /// Every value of a spec, changed alone, changes the listing of its item.
  @Test(arguments: [
    ("zonemaster", ".json"), ("zoneid", "dns.json"), ("qrator", "services.json"), ("cloudflare", ".json"),
  ]) func noValueIsHidden(name: String, ending: String) throws {
    for file in try Folders.files(of: name, in: Folders.specs) where file.path.hasSuffix(ending) {
      for item in try #require(NodeParser.parse(file, Findings())).items {
        let whole = listing(item.jsonText)
        for leaf in 0..<item.leaves {
          var rest = leaf
          let changed = item.changing(&rest)
          let isSeen = listing(changed.jsonText) != whole
          #expect(isSeen, "\(file.path): value \(leaf) of \(item.jsonText)")
        }
      }
    }
  }
}

extension Node {
  /// A file's items, each in a file of its own.
  fileprivate var items: [Node] {
    members.flatMap { part -> [Node] in
      if part.value.members.isEmpty { return [with([part])] }
      return part.value.members.map { item in
        var alone = part
        alone.value = part.value.with([item])
        return with([alone])
      }
    }
  }

  private func with(_ members: [Member]) -> Node {
    var node = self
    node.value = .object(members)
    return node
  }

  /// How many scalars it holds.
  fileprivate var leaves: Int {
    switch value {
    case .list(let elements): elements.reduce(0) { $0 + $1.leaves }
    case .object(let members): members.reduce(0) { $0 + $1.value.leaves }
    default: 1
    }
  }

  /// The same with another scalar at a place, counted from 0.
  fileprivate func changing(_ place: inout Int) -> Node {
    var changed = self
    switch value {
    case .list(let elements): changed.value = .list(elements.map { $0.changing(&place) })
    case .object(let members):
      changed.value = .object(
        members.map { member in
          var member = member
          member.value = member.value.changing(&place)
          return member
        })
    case .string(let text):
      if place == 0 { changed.value = .string(text + "x") }
      place -= 1
    case .bool(let flag):
      if place == 0 { changed.value = .bool(!flag) }
      place -= 1
    case .number, .null:
      if place == 0 { changed.value = .string(scalarText ?? "null") }
      place -= 1
    }
    return changed
  }
}
