import SpecModel

/// What a spec says about an item for people: the same questions for types, members, calls and values.
struct Provenance {
  var doc: [String] = []
  var warning: [String] = []
  var at: String?
  var note: [String] = []
  var from: String?
  var defects: [String] = []
  var since: String?
  var deprecated: Deprecation?
}

extension Provenance {
  init(_ type: TypeDeclaration) {
    self.init(
      doc: type.doc, at: type.at, note: type.note, from: type.from, defects: type.defects, since: type.since,
      deprecated: type.deprecated)
  }

  init(_ field: Field) {
    self.init(
      doc: field.doc, at: field.at, note: field.note, from: field.from, defects: field.defects, since: field.since,
      deprecated: field.deprecated)
  }

  init(_ operation: Operation) {
    self.init(
      doc: operation.doc, warning: operation.warning, at: operation.at, note: operation.note, from: operation.from,
      defects: operation.defects, since: operation.since, deprecated: operation.deprecated)
  }
}

extension Comparer {
  /// Notes what people read in another way.
  mutating func compare(_ item: String, _ old: Provenance, _ new: Provenance, _ place: Place) {
    compareText(.documentationChanged, item, old.doc, new.doc, place)
    compareText(.warningChanged, item, old.warning, new.warning, place)
    compare(.sectionChanged, item, old.at, new.at, place)
    compareText(.noteChanged, item, old.note, new.note, place)
    compare(.sourceChanged, item, old.from, new.from, place)
    compareText(.citationsChanged, item, old.defects, new.defects, place)
    compare(.sinceChanged, item, old.since, new.since, place)
    switch (old.deprecated, new.deprecated) {
    case (nil, let new?): add(.deprecated, item, "", Self.words(new), place)
    case (let old?, nil): add(.undeprecated, item, Self.words(old), "", place)
    case (let old?, let new?): compare(.deprecationChanged, item, Self.words(old), Self.words(new), place)
    case (nil, nil): break
    }
  }

  /// Notes a change of a text of several lines.
  mutating func compareText(_ rule: DiffRule, _ item: String, _ old: [String], _ new: [String], _ place: Place) {
    guard old != new else { return }
    add(rule, item, old.joined(separator: " "), new.joined(separator: " "), place)
  }

  private static func words(_ deprecation: Deprecation) -> String {
    let parts = [deprecation.since.map { "since \($0)" }, deprecation.use.map { "use \($0)" }].compactMap { $0 }
    let all = parts + deprecation.doc
    return all.isEmpty ? "deprecated" : all.joined(separator: ", ")
  }
}
