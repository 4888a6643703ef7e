/// The sides of a record: as it is read, as it is created, as it is updated.
public enum View: String, Sendable, CaseIterable {
  case read, create, update

  fileprivate var bit: UInt8 {
    switch self {
    case .read: 1
    case .create: 2
    case .update: 4
    }
  }
}

/// Some of the sides of a record.
public struct Views: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt8 = 0

  /// Makes it of those that are in it.
  public init(_ views: some Sequence<View>) {
    for view in views { bits |= view.bit }
  }

  /// Makes it of those that are in it.
  public init(arrayLiteral views: View...) { self.init(views) }

  /// All of them, as nearly every member has.
  public static let all = Views(View.allCases)

  /// Whether it has one of them.
  public func contains(_ view: View) -> Bool { bits & view.bit != 0 }

  /// How many it has.
  public var count: Int { bits.nonzeroBitCount }
}
