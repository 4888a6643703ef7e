import SpecModel
import SwiftNames

/// Walks through two specs of one API side by side and notes every difference.
struct Comparer {
  let old: API
  let new: API
  let surface: SwiftComparison
  /// The records that clients send, with their views.
  let sent: (old: SentRecords, new: SentRecords)
  /// The new name of every type that is only called otherwise.
  let renamedTypes: [String: String]
  private(set) var changes: [Change] = []

  init(old: SwiftAPI, new: SwiftAPI) {
    self.old = old.api
    self.new = new.api
    surface = SwiftComparison(old: old, new: new)
    sent = (SentRecords(old), SentRecords(new))
    renamedTypes = Comparer.renamedTypes(old.api, new.api)
  }

  /// Where something stands that changed.
  struct Place {
    var location: SourceLocation
    var section: String
    var isInOld = false

    static func old(_ location: SourceLocation, _ section: String) -> Place {
      Place(location: location, section: section, isInOld: true)
    }

    static func new(_ location: SourceLocation, _ section: String) -> Place {
      Place(location: location, section: section)
    }
  }

  /// Notes a change. Without a delta no declaration is known to change, and the rule's own verdict holds.
  mutating func add(
    _ rule: DiffRule, _ item: String, _ before: String, _ after: String, _ place: Place, _ swift: SwiftDelta? = nil
  ) {
    changes.append(
      Change(
        rule: rule, api: new.folder, item: item, before: before, after: after,
        swift: swift ?? .only(rule.swift), location: place.location, isInOld: place.isInOld, section: place.section,
        acceptance: nil))
  }

  /// Notes a change of a text or another plain value; nothing where it is the same.
  mutating func compare(
    _ rule: DiffRule, _ item: String, _ before: String?, _ after: String?, _ place: Place, _ swift: SwiftDelta? = nil
  ) {
    if before != after { add(rule, item, before ?? "", after ?? "", place, swift) }
  }

  /// The place of what concerns the API as a whole.
  var top: Place { .new(SourceLocation("Specs/\(new.folder)/api.json", 1, 1), "") }

  /// All differences.
  mutating func run() {
    compareAPI()
    compareTypes()
    compareOperations()
    compareExamples()
  }
}

/// The records that clients send, in which views: what the request side of a comparison looks at.
struct SentRecords {
  private var views: [String: Set<View>] = [:]

  init(_ swift: SwiftAPI) {
    let (api, types) = (swift.api, swift.types)
    var open = (api.modifiers.map(\.type) + api.operations.flatMap(\.inputTypes)).flatMap(\.declaredNames)
    var seen: Set<String> = []
    while let name = open.popLast() {
      guard seen.insert(name).inserted, let declaration = types.declaration(name) else { continue }
      let view = types.view(name) ?? .read
      views[declaration.name, default: []].insert(view)
      open += declaration.memberTypes(in: view).flatMap(\.declaredNames).map { member in
        guard view != .read, types.view(member) == nil, types.declaration(member)?.hasViews == true else {
          return member
        }
        return member + view.suffix
      }
    }
  }

  /// The views of a record that are sent; `.read` stands for a record without views.
  func views(of type: String) -> Set<View> { views[type] ?? [] }
}

extension TypeExpression {
  /// The declared types that it names, views included.
  var declaredNames: [String] {
    switch self {
    case .int, .double, .bool, .string, .json: []
    case .named(let name): [name]
    case .list(let type), .nullable(let type): type.declaredNames
    case .map(let key, let value): key.declaredNames + value.declaredNames
    }
  }

  /// The type without the question mark.
  var withoutNull: TypeExpression { if case .nullable(let type) = self { type } else { self } }

  /// Whether null may stand for it.
  var isNullable: Bool { if case .nullable = self { true } else { false } }
}

extension TypeDeclaration {
  /// The types of the members that a view has.
  fileprivate func memberTypes(in view: View) -> [TypeExpression] {
    switch kind {
    case .fields(let fields): fields.filter { $0.access.contains(view) || !hasViews }.map(\.type)
    case .tuple(let tuple): tuple.members.map(\.type)
    case .union(let union): union.cases.map(\.type)
    case .scalar(let scalar): [scalar.base]
    case .values: []
    }
  }
}
