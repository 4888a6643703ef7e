import SpecModel
import SwiftNames

/// A list of fields that is compared: whose they are, from which side, and what they become in Swift.
struct Members {
  /// How reports name a member: `ARecord.destination`, `dns.a.list(page)`.
  let item: (String) -> String
  /// The section of the page, for members without one of their own.
  let section: String
  /// `.request` or `.answer`.
  let side: Side
  /// Whether a member may be left out on this side.
  let isOptional: (Field) -> Bool
  /// What is declared for a member, by its old and new wire name.
  let delta: (String?, String?) -> SwiftDelta
  /// What the order of the members is declared for.
  let order: () -> SwiftDelta
  /// Whether this side says what is said once: documentation, and what only clients do.
  let isFirst: Bool

  /// The Swift name of a member.
  static func swiftName(_ field: Field) -> String { field.swift ?? SwiftIdentifier.lowerCamel(field.name) }

  /// A type, and whether it may be left out: `string (optional)`.
  func words(_ field: Field) -> String { "\(field.type)" + (isOptional(field) ? " (optional)" : "") }

  func place(_ field: Field, isInOld: Bool = false) -> Comparer.Place {
    Comparer.Place(location: field.location, section: field.at ?? section, isInOld: isInOld)
  }
}

extension Comparer {
  /// Compares members that have names on the wire.
  mutating func compare(_ old: [Field], _ new: [Field], as members: Members) {
    let pairing = Pairing(
      old, new, by: \.name,
      alike: [Members.swiftName, { $0.doc.isEmpty ? nil : "\(members.words($0)) \($0.doc.joined(separator: " "))" }])
    for field in pairing.removed { noteRemoved(field, members) }
    for field in pairing.added { noteAdded(field, members) }
    for (old, new) in pairing.renamed {
      let rule: DiffRule =
        members.side == .request ? .inputRenamed : members.isOptional(old) ? .optionalFieldRenamed : .fieldRenamed
      add(rule, members.item(new.name), old.name, new.name, members.place(new), members.delta(old.name, new.name))
      compare(old, new, members)
    }
    for (old, new) in pairing.kept { compare(old, new, members) }
    if pairing.isReordered, let first = new.first { noteOrder(old, new, first, members) }
  }

  private mutating func noteOrder(_ old: [Field], _ new: [Field], _ first: Field, _ members: Members) {
    let names = { (fields: [Field]) in fields.map(\.name).joined(separator: ", ") }
    let rule: DiffRule = members.side == .request ? .inputOrderChanged : .fieldOrderChanged
    add(
      rule, members.item(""), names(old), names(new), members.place(first),
      members.side == .request ? members.order() : SwiftDelta.none)
  }

  mutating func noteRemoved(_ field: Field, _ members: Members) {
    let rule: DiffRule =
      members.side == .request ? .inputRemoved : members.isOptional(field) ? .optionalFieldRemoved : .fieldRemoved
    add(
      rule, members.item(field.name), members.words(field), "", members.place(field, isInOld: true),
      members.delta(field.name, nil))
  }

  mutating func noteAdded(_ field: Field, _ members: Members) {
    let rule: DiffRule =
      members.side == .answer ? .fieldAdded : members.isOptional(field) ? .inputAdded : .requiredInputAdded
    add(rule, members.item(field.name), "", members.words(field), members.place(field), members.delta(nil, field.name))
  }

  /// Compares what is said of one member, whatever it is called.
  mutating func compare(_ old: Field, _ new: Field, _ members: Members) {
    var moved = old
    moved.facts.location = new.location
    // Most members are the same, and spelling their declarations is what costs time.
    if moved == new { return }
    let item = members.item(new.name)
    let place = members.place(new)
    let delta = members.delta(old.name, new.name)
    comparePresence(old, new, members, delta)
    compareType(old, new, members, delta)
    if Members.swiftName(old) != Members.swiftName(new), old.name == new.name {
      let rule: DiffRule = members.side == .request ? .inputSwiftNameChanged : .fieldSwiftNameChanged
      add(rule, item, Members.swiftName(old), Members.swiftName(new), place, delta)
    }
    if old.secret != new.secret {
      let rule: DiffRule =
        members.side == .request
        ? (new.secret ? .inputBecameSecret : .inputNoLongerSecret)
        : new.secret ? .fieldBecameSecret : .fieldNoLongerSecret
      add(rule, item, old.secret ? "secret" : "", new.secret ? "secret" : "", place, delta)
    }
    if members.isFirst || members.side == .request { compareLimits(old.limits, new.limits, item, members.side, place) }
    if members.side == .request { compareWriting(old, new, item, place, delta) }
    if old.constant != new.constant { compareConstants(old, new, members) }
    guard members.isFirst else { return }
    compare(item, Provenance(old), Provenance(new), place)
    compare(.conditionChanged, item, old.when, new.when, place)
  }

  private mutating func comparePresence(_ old: Field, _ new: Field, _ members: Members, _ delta: SwiftDelta) {
    let (was, `is`) = (members.isOptional(old), members.isOptional(new))
    let (wasNull, isNull) = (old.type.isNullable, new.type.isNullable)
    let isRequest = members.side == .request
    func note(_ rule: DiffRule) {
      add(
        rule, members.item(new.name), members.words(old), members.words(new), members.place(new), delta)
    }
    if was != `is` {
      note(
        isRequest
          ? (`is` ? .inputBecameOptional : .inputBecameRequired) : `is` ? .fieldBecameOptional : .fieldBecameRequired)
    }
    if wasNull, !isNull { note(isRequest ? .inputBecameNonNullable : .fieldBecameNonNullable) }
    guard isNull, !wasNull else { return }
    if isRequest { return note(.inputBecameNullable) }
    if was { return note(.optionalFieldBecameNullable) }
    if case .list = old.type { return note(.listBecameNullable) }
    note(.fieldBecameNullable)
  }

  private mutating func compareType(_ old: Field, _ new: Field, _ members: Members, _ delta: SwiftDelta) {
    let (was, `is`) = (old.type.withoutNull, new.type.withoutNull)
    guard was != `is`, !isRenaming(was, `is`) else { return }
    let rule =
      members.side == .request
      ? fitOfInput(was, `is`).rule(exact: .inputTypeWidened, tolerated: .inputTypeChanged, broken: .inputTypeChanged)
      : fitOfAnswer(was, `is`).rule(
        exact: .fieldTypeNarrowed, tolerated: .fieldTypeTolerated, broken: .fieldTypeChanged)
    add(rule, members.item(new.name), members.words(old), members.words(new), members.place(new), delta)
  }

  /// A constant is no argument: where it comes or goes, an argument goes or comes.
  private mutating func compareConstants(_ old: Field, _ new: Field, _ members: Members) {
    let rule: DiffRule =
      old.constant == nil ? .constantAdded : new.constant == nil ? .constantRemoved : .constantChanged
    let delta = members.delta(old.constant == nil ? old.name : nil, new.constant == nil ? new.name : nil)
    add(rule, members.item(new.name), old.constant ?? "", new.constant ?? "", members.place(new), delta)
  }

  /// What only concerns members that are written.
  private mutating func compareWriting(
    _ old: Field, _ new: Field, _ item: String, _ place: Place, _ delta: SwiftDelta
  ) {
    let (label, other) = (old.label ?? Members.swiftName(old), new.label ?? Members.swiftName(new))
    if (old.label != nil || new.label != nil), label != other {
      add(.inputLabelChanged, item, label, other, place, delta)
    }
    compare(.inputDefaultChanged, item, old.default, new.default, place)
    compare(.textFormChanged, item, old.textForm, new.textForm, place, delta)
    compare(.gapChanged, item, old.gap, new.gap, place)
    if old.writes != new.writes {
      let isWider = new.writes.isEmpty || !old.writes.isEmpty && Set(old.writes).isSubset(of: new.writes)
      add(
        isWider ? .writesWidened : .writesNarrowed, item, old.writes.joined(separator: " or "),
        new.writes.joined(separator: " or "), place)
    }
    if old.unchecked != new.unchecked {
      add(
        new.unchecked ? .checksDropped : .checksAdded, item, old.unchecked ? "unchecked" : "",
        new.unchecked ? "unchecked" : "", place)
    }
  }

  /// How new answers fit what older clients read.
  func fitOfAnswer(_ old: TypeExpression, _ new: TypeExpression) -> Fit {
    TypeFit(reader: surface.old.swift.types, writer: surface.new.swift.types, isService: false).fit(new, as: old)
  }

  /// How what older clients send fits what the service takes.
  func fitOfInput(_ old: TypeExpression, _ new: TypeExpression) -> Fit {
    TypeFit(reader: surface.new.swift.types, writer: surface.old.swift.types, isService: true).fit(old, as: new)
  }

  /// Whether both are the same type, which only has another name now.
  func isRenaming(_ old: TypeExpression, _ new: TypeExpression) -> Bool {
    switch (old, new) {
    case (.named(let a), .named(let b)):
      let (first, second) = (a.split(separator: ".", maxSplits: 1), b.split(separator: ".", maxSplits: 1))
      return first.dropFirst() == second.dropFirst() && renamedTypes[String(first[0])] == String(second[0])
    case (.list(let a), .list(let b)), (.nullable(let a), .nullable(let b)): return a == b || isRenaming(a, b)
    case (.map(let key, let a), .map(let otherKey, let b)):
      return (key == otherKey || isRenaming(key, otherKey)) && (a == b || isRenaming(a, b))
    default: return false
    }
  }
}
