/// What a change does to clients that were built before it and meet the service after it.
public enum WireVerdict: String, Sendable, CaseIterable, Comparable {
  /// Not a byte is sent or read in another way.
  case none
  /// What was sent is still taken, and what comes is still read as documented.
  case compatible
  /// What comes is not what was documented, and is read all the same: a deviation is reported.
  case tolerated
  /// What was sent is no longer documented, or what comes cannot be read.
  case breaking

  /// The words of reports: of what is tolerated it is said that strictly it breaks.
  public var words: String { self == .tolerated ? "breaking (tolerated)" : rawValue }

  /// Whether strict reading fails.
  public var isBreaking: Bool { self >= .tolerated }

  /// By how much they hurt.
  public static func < (a: WireVerdict, b: WireVerdict) -> Bool { a.rank < b.rank }

  private var rank: Int { WireVerdict.allCases.firstIndex(of: self) ?? 0 }
}

/// What a change does to source that uses the SDK.
public enum SwiftVerdict: String, Sendable, CaseIterable, Comparable {
  /// No public declaration changes.
  case none
  /// There is more than before; what compiled compiles.
  case addition
  /// Source that compiled may no longer compile.
  case breaking

  /// By how much they hurt.
  public static func < (a: SwiftVerdict, b: SwiftVerdict) -> Bool { a.rank < b.rank }

  private var rank: Int { SwiftVerdict.allCases.firstIndex(of: self) ?? 0 }
}

/// From which side of a call a change is seen.
public enum Side: String, Sendable, CaseIterable {
  /// What clients send.
  case request
  /// What clients read.
  case answer
  /// The call as a whole, or the API.
  case call
  /// What only people read.
  case documentation
}
