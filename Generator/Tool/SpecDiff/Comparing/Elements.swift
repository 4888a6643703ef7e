import SpecModel

extension Comparer {
  /// Compares members that have places instead of names: those of positional records and of positional parameters.
  mutating func compareElements(_ old: [Field], _ new: [Field], as members: Members) {
    let isRequest = members.side == .request
    let pairing = Pairing(
      old, new, by: \.name, alike: [Members.swiftName, { field in Self.mark(field, old, new) }])
    for (old, new) in pairing.renamed {
      if members.isFirst {
        add(
          .elementRenamed, members.item(new.name), old.name, new.name, members.place(new),
          members.delta(old.name, new.name))
      }
      compare(old, new, members)
    }
    for (old, new) in pairing.kept { compare(old, new, members) }
    let names = pairing.kept.map(\.new.name) + pairing.renamed.map(\.new.name)
    for field in pairing.added {
      let isLast = new.drop { $0.name != field.name }.allSatisfy { !names.contains($0.name) }
      if isLast, isRequest { noteAdded(field, members); continue }
      let rule: DiffRule = isLast ? .elementAdded : isRequest ? .inputElementInserted : .elementInserted
      add(
        rule, members.item(field.name), "", members.words(field), members.place(field), members.delta(nil, field.name))
    }
    let oldNames = pairing.kept.map(\.old.name) + pairing.renamed.map(\.old.name)
    for field in pairing.removed {
      let isLast = old.drop { $0.name != field.name }.allSatisfy { !oldNames.contains($0.name) }
      if isLast { noteRemoved(field, members); continue }
      add(
        isRequest ? .inputElementInserted : .elementInserted, members.item(field.name), members.words(field), "",
        members.place(field, isInOld: true), members.delta(field.name, nil))
    }
    guard pairing.isReordered, let first = new.first else { return }
    let listed = { (fields: [Field]) in fields.map(\.name).joined(separator: ", ") }
    add(
      isRequest ? .inputElementMoved : .elementMoved, members.item(""), listed(old), listed(new), members.place(first),
      isRequest ? members.order() : SwiftDelta.none)
  }

  /// An element that only has another name stands in its old place and has its old type.
  private static func mark(_ field: Field, _ old: [Field], _ new: [Field]) -> String? {
    guard old.count == new.count else { return nil }
    let index =
      old.firstIndex { $0.name == field.name && $0.location == field.location }
      ?? new.firstIndex { $0.name == field.name && $0.location == field.location }
    return index.map { "\($0) \(field.type)" }
  }
}
