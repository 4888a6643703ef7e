import SpecModel

/// What a set of changes means for the next release of the package, by semantic versioning.
public enum Release: String, Sendable, CaseIterable, Comparable {
  /// Nothing changed.
  case none
  /// Only what people read changed.
  case patch
  /// Source compiles as before; there is more of it, or other bytes are sent or read. That the wire breaks asks for no
  /// more: where the service has changed, the old release fails already, and a major one, which nobody gets without
  /// asking for it, would keep users from the one that works.
  case minor
  /// Source may have to change.
  case major

  /// What one change means.
  public init(_ change: Change) {
    self =
      switch (change.swift.verdict, change.wire) {
      case (.breaking, _): .major
      case (.addition, _): .minor
      case (.none, .none): .patch
      case (.none, _): .minor
      }
  }

  /// By how much they ask of users.
  public static func < (a: Release, b: Release) -> Bool { a.rank < b.rank }

  private var rank: Int { Release.allCases.firstIndex(of: self) ?? 0 }
}

/// All changes between two states of the specs, API by API.
public struct Review: Sendable {
  /// The APIs that changed, by folder.
  public var parts: [Part]

  /// One API.
  public struct Part: Sendable {
    /// The API's folder: `zoneid`.
    public let folder: String
    /// The module that it becomes: `ZoneIDAPI`.
    public let module: String
    /// Its changes by place, what only people read at the end.
    public var changes: [Change]
    /// What else a reviewer wants to know; nil: nobody asked.
    public var context: ReviewContext?

    /// The release that its changes ask for.
    public var release: Release { changes.map(Release.init).max() ?? .none }

    /// Puts the changes of one API in their order.
    public init(folder: String, module: String, changes: [Change], context: ReviewContext? = nil) {
      self.folder = folder
      self.module = module
      self.context = context
      self.changes = changes.enumerated().sorted { a, b in
        let (first, second) = (a.element.isDocumentation ? 1 : 0, b.element.isDocumentation ? 1 : 0)
        return (first, a.element.location, a.offset) < (second, b.element.location, b.offset)
      }.map(\.element)
    }
  }

  /// Puts APIs together; those without changes are left out.
  public init(_ parts: [Part]) {
    self.parts = parts.filter { !$0.changes.isEmpty }.sorted { $0.folder < $1.folder }
  }

  /// All changes of all APIs.
  public var changes: [Change] { parts.flatMap(\.changes) }

  /// The release that the changes ask for: the highest of all.
  public var release: Release { parts.map(\.release).max() ?? .none }

  /// The first change that asks for that release.
  public var decisive: Change? { changes.first { Release($0) == release } }

  /// Whether a change that nobody accepted breaks what `threshold` names.
  public func reaches(_ threshold: Threshold) -> Bool {
    changes.contains { change in
      guard change.acceptance == nil else { return false }
      let (wire, swift) = (change.wire.isBreaking, change.swift.verdict == .breaking)
      return switch threshold {
      case .none: false
      case .wire: wire
      case .swift: swift
      case .any: wire || swift
      }
    }
  }

  /// What makes a review fail.
  public enum Threshold: String, Sendable, CaseIterable {
    case wire, swift, any, none
  }
}

/// What stands beside the changes of one API in a review.
public struct ReviewContext: Sendable {
  /// The lines of API.txt that are gone and new.
  public var declarations: LineDifference
  /// The lines of WIRE.txt that are gone and new.
  public var calls: LineDifference
  /// How much of the page the spec has, before and after, in words; nil: there is no lock.
  public var coverage: (before: String, after: String)?
  /// Whether the committed code is what the new spec gives; nil: the new side is not the work tree.
  public var isCurrent: Bool?

  /// Puts it together.
  public init(
    declarations: LineDifference, calls: LineDifference, coverage: (before: String, after: String)?, isCurrent: Bool?
  ) {
    self.declarations = declarations
    self.calls = calls
    self.coverage = coverage
    self.isCurrent = isCurrent
  }
}

/// The lines that only one of two sorted listings has.
public struct LineDifference: Sendable, Equatable {
  /// Lines that are gone.
  public let removed: [String]
  /// Lines that are new.
  public let added: [String]

  /// Compares two listings line by line; comments, which begin with `#`, do not count.
  public init(_ old: String, _ new: String) {
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
        $0.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
      }
    }
    let (before, after) = (lines(old), lines(new))
    let (known, stays) = (Set(before), Set(after))
    removed = before.filter { !stays.contains($0) }
    added = after.filter { !known.contains($0) }
  }

  /// Whether both have the same lines.
  public var isEmpty: Bool { removed.isEmpty && added.isEmpty }
}
