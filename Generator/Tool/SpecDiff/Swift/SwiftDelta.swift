/// The public declarations that a change touches, before and after, and what that does to source.
public struct SwiftDelta: Sendable, Equatable {
  /// A declaration before and after; nil where there is none.
  public struct Pair: Sendable, Equatable {
    /// As API.txt had it.
    public let before: String?
    /// As API.txt has it.
    public let after: String?
  }

  /// The declarations that differ.
  public private(set) var pairs: [Pair] = []
  /// What it does to source.
  public private(set) var verdict = SwiftVerdict.none
  /// Calls compile, but the function's own type changes: a reference to it without a call breaks.
  public private(set) var breaksReferences = false
  /// What is special about it, in a clause; nil: nothing.
  public private(set) var reason: String?

  static let none = SwiftDelta()

  /// Nothing declared changes, and still source does.
  static func only(_ verdict: SwiftVerdict, _ reason: String? = nil) -> SwiftDelta {
    var delta = SwiftDelta()
    delta.verdict = verdict
    delta.reason = reason
    return delta
  }

  /// A declaration that is new, gone, or in the way of source where it differs.
  static func pair(_ before: String?, _ after: String?, _ reason: String? = nil) -> SwiftDelta {
    guard before != after else { return .none }
    return pair(before, after, before == nil ? .addition : .breaking, reason)
  }

  static func pair(
    _ before: String?, _ after: String?, _ verdict: SwiftVerdict, _ reason: String? = nil, references: Bool = false
  ) -> SwiftDelta {
    guard before != after else { return .none }
    var delta = only(verdict, verdict == .none ? nil : reason)
    delta.pairs = [Pair(before: before, after: after)]
    delta.breaksReferences = references
    return delta
  }

  /// Both: the worse verdict, with its reason.
  static func + (a: SwiftDelta, b: SwiftDelta) -> SwiftDelta {
    var both = a
    both.pairs += b.pairs.filter { !a.pairs.contains($0) }
    if b.verdict > a.verdict || a.reason == nil && b.verdict == a.verdict {
      (both.verdict, both.reason) = (b.verdict, b.reason)
    }
    both.breaksReferences = a.breaksReferences || b.breaksReferences
    return both
  }

  static func += (a: inout SwiftDelta, b: SwiftDelta) { a = a + b }

  /// What is said where neither rule nor declarations have words of their own.
  var usualReason: String {
    switch verdict {
    case .none: "no declaration changes"
    case .addition: breaksReferences ? "calls compile" : "what compiled compiles"
    case .breaking: "a declaration changes or is gone"
    }
  }
}
