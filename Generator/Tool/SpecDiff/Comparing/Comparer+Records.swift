import SpecModel
import SwiftNames

extension Comparer {
  /// Compares the members of an object: what is read of it, then what is sent, view by view.
  mutating func compareFields(_ old: [Field], _ new: [Field], _ type: TypeDeclaration, _ other: TypeDeclaration) {
    var isFirst = true
    func visible(_ fields: [Field], _ view: View, _ type: TypeDeclaration) -> [Field] {
      fields.filter { !type.hasViews || $0.access.contains(view) }
    }
    if type.isRead, other.isRead {
      compare(
        visible(old, .read, type), visible(new, .read, other),
        as: members(of: type, other, .answer, .read, isFirst: true))
      isFirst = false
    }
    let views = sent.old.views(of: type.name).intersection(sent.new.views(of: other.name))
    for view in View.allCases where views.contains(view) {
      compare(
        visible(old, view, type), visible(new, view, other),
        as: members(of: type, other, .request, view, isFirst: isFirst))
      isFirst = false
    }
    noteUnsaid(old, new, type, other)
  }

  /// What is said of members that neither side of a call has in both specs, or that a view does not show, is not said
  /// silently.
  private mutating func noteUnsaid(_ old: [Field], _ new: [Field], _ type: TypeDeclaration, _ other: TypeDeclaration) {
    for (was, `is`) in Pairing(old, new, by: \.name).kept
    where was.access != `is`.access || was.required != `is`.required {
      let item = "\(other.name).\(`is`.name)"
      guard !changes.contains(where: { $0.item.hasSuffix(".\(`is`.name)") && $0.location == `is`.location }) else {
        continue
      }
      let words = { (field: Field) in
        View.allCases.filter(field.access.contains).map { $0.rawValue + (field.required.contains($0) ? "!" : "") }
          .joined(separator: " ")
      }
      add(.accessChanged, item, words(was), words(`is`), .new(`is`.location, `is`.at ?? other.at))
    }
  }

  /// Compares positional records.
  mutating func compareTuple(
    _ old: Tuple, _ new: Tuple, _ type: TypeDeclaration, _ other: TypeDeclaration, _ place: Place
  ) {
    let isRead = type.isRead && other.isRead
    if isRead {
      compareElements(old.members, new.members, as: members(of: type, other, .answer, .read, isFirst: true))
    }
    if type.usage.inputs, other.usage.inputs {
      compareElements(old.members, new.members, as: members(of: type, other, .request, .read, isFirst: !isRead))
    }
    if isRead {
      compareSpellings(
        old.spellings, new.spellings, other.name, place, added: .spellingAdded, removed: .spellingRemoved)
    }
    guard old.alone != new.alone else { return }
    let (was, `is`) = (old.alone ?? "", new.alone ?? "")
    let name = new.alone ?? old.alone
    let delta = surface.member(old.alone ?? name, name, of: type.name, other.name, in: [.read])
    if isRead { add(new.alone == nil ? .aloneWithdrawn : .aloneAllowed, other.name, was, `is`, place, SwiftDelta.none) }
    if type.usage.inputs, other.usage.inputs {
      add(new.alone == nil ? .inputAloneWithdrawn : .inputAloneAllowed, other.name, was, `is`, place, delta)
    }
  }

  /// The members of a type, as one side of a call has them.
  private func members(
    of old: TypeDeclaration, _ new: TypeDeclaration, _ side: Side, _ view: View, isFirst: Bool
  ) -> Members {
    let name = new.name + view.suffix
    return Members(
      item: { $0.isEmpty ? name : "\(name).\($0)" }, section: new.at, side: side,
      isOptional: { view == .read ? $0.optional : !$0.required.contains(view) },
      delta: { [surface] in surface.member($0, $1, of: old.name, new.name, in: [view]) },
      order: { [surface] in surface.order(ofMembers: old.name, new.name) }, isFirst: isFirst)
  }
}

extension Tuple {
  /// The forms beside the array that are read.
  fileprivate var spellings: [String] { (readsObject ? ["object"] : []) + texts }
}
