import SpecModel
import SwiftNames

extension Comparer {
  /// Compares all declared types.
  mutating func compareTypes() {
    let pairing = typePairing
    for type in pairing.removed {
      let place = Place.old(type.location, type.at)
      add(.typeRemoved, type.name, Self.shape(type), "", place, declared(type, isOld: true))
    }
    for type in pairing.added {
      add(.typeAdded, type.name, "", Self.shape(type), .new(type.location, type.at), declared(type, isOld: false))
    }
    for (old, new) in pairing.renamed {
      let (was, `is`) = (surface.spelling(old.name, isOld: true), surface.spelling(new.name, isOld: false))
      add(.typeRenamed, new.name, old.name, new.name, .new(new.location, new.at), .pair(was, `is`))
      compare(old, new)
    }
    for (old, new) in pairing.kept { compare(old, new) }
    if pairing.isReordered { add(.orderChanged, "types", "", "", top) }
  }

  private var typePairing: Pairing<TypeDeclaration> {
    Pairing(old.types, new.types, by: \.name, alike: [Self.likeness])
  }

  /// The new name of every type that is only called otherwise.
  static func renamedTypes(_ old: API, _ new: API) -> [String: String] {
    let renamed = Pairing(old.types, new.types, by: \.name, alike: [likeness]).renamed
    return Dictionary(renamed.map { ($0.old.name, $0.new.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// What stays of a type that is called otherwise: its shape, with every member.
  private static func likeness(_ type: TypeDeclaration) -> String? {
    func listed(_ fields: [Field]) -> String {
      fields.map { "\($0.name):\($0.type)\($0.optional)\($0.access.count)\($0.required.count)" }.joined(separator: ",")
    }
    switch type.kind {
    case .fields(let fields): return "fields \(listed(fields))"
    case .tuple(let tuple): return "tuple \(listed(tuple.members)) \(tuple.alone ?? "")"
    case .values(let set): return "values \(set.base) \(set.values.map(\.value).joined(separator: ","))"
    case .union(let union): return "union \(union.cases.map { "\($0.name):\($0.type)" }.joined(separator: ","))"
    case .scalar(let scalar):
      return "scalar \(scalar.base) \(scalar.limits.words) \(scalar.format.map { "\($0)" } ?? "") \(type.doc)"
    }
  }

  /// The kind of a type, in a word.
  static func shape(_ type: TypeDeclaration) -> String {
    switch type.kind {
    case .fields: "fields"
    case .values: "values"
    case .scalar(let scalar): "scalar \(scalar.base)"
    case .tuple: "tuple"
    case .union: "union"
    }
  }

  /// What a type declares that is new or gone: nothing where it is its base type in Swift, or only spread as arguments.
  private func declared(_ type: TypeDeclaration, isOld: Bool) -> SwiftDelta {
    let side = isOld ? surface.old : surface.new
    var name: String? = side.owner(side.swift.types.simpleName(type.name))
    switch type.kind {
    case .fields, .tuple: if side.structures[type.name] == nil { name = nil }
    case .scalar(let scalar): if !scalar.isStructure { name = nil }
    case .values, .union: break
    }
    let text = name.map { "\($0)  type" }
    return isOld ? .pair(text, nil) : .pair(nil, text)
  }

  private mutating func compare(_ old: TypeDeclaration, _ new: TypeDeclaration) {
    let place = Place.new(new.location, new.at)
    compare(new.name, Provenance(old), Provenance(new), place)
    if old.chapter != new.chapter { add(.movedToChapter, new.name, old.chapter, new.chapter, place) }
    if old.isWebhook != new.isWebhook {
      add(new.isWebhook ? .webhookDeclared : .webhookWithdrawn, new.name, "", "", place)
    }
    if old.name == new.name, old.swift != new.swift {
      let (was, `is`) = (surface.spelling(old.name, isOld: true), surface.spelling(new.name, isOld: false))
      add(.typeSwiftNameChanged, new.name, was ?? "", `is` ?? "", place, .pair(was, `is`))
    }
    compareUse(old, new, place)
    switch (old.kind, new.kind) {
    case (.fields(let a), .fields(let b)): compareFields(a, b, old, new)
    case (.tuple(let a), .tuple(let b)): compareTuple(a, b, old, new, place)
    case (.values(let a), .values(let b)): compareValues(a, b, old, new, place)
    case (.scalar(let a), .scalar(let b)): compareScalar(a, b, old, new, place)
    case (.union(let a), .union(let b)): compareUnion(a, b, old, new, place)
    default: compareKinds(old, new, place)
    }
  }

  /// Another shape; where both have members, these say what source notices of it.
  private mutating func compareKinds(_ old: TypeDeclaration, _ new: TypeDeclaration, _ place: Place) {
    let (was, `is`) = (Self.shape(old), Self.shape(new))
    var delta = SwiftDelta.only(.breaking)
    if let names = old.memberNames, let others = new.memberNames {
      delta = surface.order(ofMembers: old.name, new.name)
      for name in names + others.filter({ !names.contains($0) }) {
        delta += surface.member(name, name, of: old.name, new.name, in: View.allCases)
      }
    }
    if old.isRead, new.isRead { add(.typeKindChanged, new.name, was, `is`, place, delta) }
    if old.usage.inputs, new.usage.inputs { add(.inputKindChanged, new.name, was, `is`, place, delta) }
    if !(old.isRead && new.isRead || old.usage.inputs && new.usage.inputs) {
      add(.typeKindChanged, new.name, was, `is`, place, delta)
    }
  }

  /// Notes structs that come and go, and can be made or read, because of what uses them.
  private mutating func compareUse(_ old: TypeDeclaration, _ new: TypeDeclaration, _ place: Place) {
    for view in View.allCases {
      let (a, b) = (surface.old.structure(old.name, view), surface.new.structure(new.name, view))
      let text = (a.map { "\(surface.old.owner($0.name))  struct" }, b.map { "\(surface.new.owner($0.name))  struct" })
      if (a == nil) != (b == nil) {
        let rule: DiffRule =
          view == .read ? (b == nil ? .structRemoved : .structAdded) : b == nil ? .viewRemoved : .viewAdded
        add(rule, (b ?? a)?.name ?? new.name, "", "", place, .pair(text.0, text.1))
      }
      guard let a, let b else { continue }
      if a.isWritten != b.isWritten {
        add(
          b.isWritten ? .typeBecameWritten : .typeNoLongerWritten, b.name, "", "", place,
          .pair(surface.old.initializer(of: a), surface.new.initializer(of: b)))
      }
      if a.isRead != b.isRead {
        let reader = "\(surface.old.owner(a.name))  init(json reader: inout JSONReader)"
        add(
          b.isRead ? .typeBecameRead : .typeNoLongerRead, b.name, "", "", place,
          .pair(a.isRead ? reader : nil, b.isRead ? reader : nil))
      }
    }
    let (wasKey, isKey) = (surface.old.swift.types.isKey(old.name), surface.new.swift.types.isKey(new.name))
    if wasKey != isKey { add(isKey ? .typeBecameKey : .typeNoLongerKey, new.name, "", "", place) }
  }
}

extension TypeDeclaration {
  /// Whether clients read it; what nothing reaches is emitted as if they did.
  var isRead: Bool { usage.answers || !usage.inputs }

  /// The wire names of its members; nil where it has none.
  fileprivate var memberNames: [String]? {
    switch kind {
    case .fields(let fields): fields.map(\.name)
    case .tuple(let tuple): tuple.members.map(\.name)
    case .values, .scalar, .union: nil
    }
  }
}
