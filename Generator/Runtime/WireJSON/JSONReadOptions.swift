// How a JSON text is read, and what reading it gives.

/// How strictly and how deeply a JSON text is read.
public struct JSONReadOptions: Sendable, Hashable {
  /// Whether every deviation from the declared form is an error.
  public var strict: Bool
  /// How many arrays and objects may lie inside each other, 1 to 128; more is an error.
  public var maxDepth: Int {
    didSet { maxDepth = Self.bounded(maxDepth) }
  }
  /// How many deviations are kept; further ones are only counted.
  public var maxDeviations: Int

  /// Options; without arguments tolerant reading, 128 levels and 100 deviations.
  public init(strict: Bool = false, maxDepth: Int = 128, maxDeviations: Int = 100) {
    self.strict = strict
    self.maxDepth = Self.bounded(maxDepth)
    self.maxDeviations = maxDeviations
  }

  /// Values are read by recursion: at 128 levels, unoptimised code takes less than the 512 KiB of a secondary thread.
  private static func bounded(_ depth: Int) -> Int { min(max(depth, 1), 128) }
}

/// A value read from JSON text, and where the text differed from the declared form.
public struct JSONDecoded<Value> {
  /// What was read.
  public let value: Value
  /// The deviations in the order of the text, at most `JSONReadOptions.maxDeviations`.
  public let deviations: [JSONDeviation]
  /// How many deviations there were, kept or not.
  public let deviationCount: Int

  /// A result with its deviations.
  public init(value: Value, deviations: [JSONDeviation] = [], deviationCount: Int? = nil) {
    self.value = value
    self.deviations = deviations
    self.deviationCount = deviationCount ?? deviations.count
  }
}

extension JSONDecoded {
  @inline(__always)
  init(value: Value, _ notes: JSONReadingNotes) {
    self.value = value
    deviations = notes.deviations
    deviationCount = notes.deviationCount
  }
}

/// Where a text differed from the declared form, apart from the value that was read.
package struct JSONReadingNotes {
  /// The deviations in the order of the text, at most `JSONReadOptions.maxDeviations`.
  package internal(set) var deviations: [JSONDeviation] = []
  /// How many deviations there were, kept or not.
  package internal(set) var deviationCount = 0

  /// Nothing was unusual so far.
  package init() {}
}

extension JSONDecoded: Sendable where Value: Sendable {}
