import SpecModel
import SwiftNames

/// An argument of a method or initializer.
struct Parameter: Equatable {
  /// What it stands for, by its wire name.
  var key: String
  /// nil: none.
  var label: String?
  var type: String
  var isDefaulted: Bool
  var declaration: String

  init(_ argument: SwiftArgument) {
    key = argument.field.name
    label = argument.label
    type = argument.type
    isDefaulted = argument.defaultValue != nil
    declaration = argument.declaration
  }

  init(_ member: SwiftMember) {
    key = member.field.name
    label = member.label
    type = member.type
    isDefaulted = member.defaultValue != nil
    declaration =
      (member.label == nil ? "_ " : "") + "\(member.name): \(member.type)"
      + (member.defaultValue.map { " = \($0)" } ?? "")
  }
}

/// The arguments of a method before and after: what compiles that compiled.
struct Signature {
  let old: [Parameter]
  let new: [Parameter]

  init(_ old: [Parameter], _ new: [Parameter]) {
    self.old = old
    self.new = new
  }

  /// What the change of one argument does, named by its wire name on each side; nil: it is not there.
  func delta(_ was: String?, _ is: String?, _ before: String?, _ after: String?) -> SwiftDelta {
    let first = was.flatMap { name in old.firstIndex { $0.key == name } }
    let second = `is`.flatMap { name in new.firstIndex { $0.key == name } }
    switch (first, second) {
    case (nil, nil): return .none
    case (_?, nil): return .pair(before, after, .breaking, "an argument is gone")
    case (nil, let index?):
      guard new[index].isDefaulted else { return .pair(before, after, .breaking, "an argument must be given") }
      return .pair(before, after, .addition, "calls compile without the new argument", references: true)
    case (let first?, let second?): return delta(first, second, before, after)
    }
  }

  private func delta(_ first: Int, _ second: Int, _ before: String?, _ after: String?) -> SwiftDelta {
    let (was, `is`) = (old[first], new[second])
    if was.label != `is`.label { return .pair(before, after, .breaking, "an argument has another label") }
    if was.isDefaulted, !`is`.isDefaulted { return .pair(before, after, .breaking, "an argument loses its default") }
    if was.type != `is`.type, `is`.type != was.type + "?" {
      return .pair(before, after, .breaking, "an argument has another type")
    }
    if moves(first, second) {
      return .pair(before, after, .breaking, "an argument stands behind others that it stood before, or the reverse")
    }
    guard was.type != `is`.type || was.isDefaulted != `is`.isDefaulted else { return .none }
    return .pair(before, after, .addition, "calls compile as they are", references: true)
  }

  /// Whether the arguments that both have and that stood before it are others now.
  private func moves(_ first: Int, _ second: Int) -> Bool {
    let common = Set(old.map(\.key)).intersection(new.map(\.key))
    let before = Set(old[..<first].map(\.key)).intersection(common)
    return before != Set(new[..<second].map(\.key)).intersection(common)
  }

  /// What another order of the arguments that both have does.
  func orderDelta(_ before: String?, _ after: String?) -> SwiftDelta {
    let common = Set(old.map(\.key)).intersection(new.map(\.key))
    let isSame = old.map(\.key).filter(common.contains) == new.map(\.key).filter(common.contains)
    return isSame ? .none : .pair(before, after, .breaking, "arguments stand in another order")
  }
}
