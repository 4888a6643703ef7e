// A documented limit that a value breaks.

/// The first documented limit that a value to be sent breaks. It never holds the value.
public struct JSONViolation: Sendable, Hashable, CustomStringConvertible {
  /// The place with its leading dot or bracket, ready to have what surrounds it put before.
  var place: String
  /// The rule in words, fit to follow the name of the member: `must be 1 to 50 characters`.
  public let rule: String
  /// Whether JSON itself forbids the value, so that it must not be sent even where documented limits are not checked.
  public let isAbsolute: Bool

  /// A violation.
  ///
  /// - Parameters:
  ///   - path: The place within the value, such as `entries[0].comment`; empty for the value itself.
  ///   - rule: The rule in words: `must be 1 to 50 characters`.
  ///   - isAbsolute: Whether JSON itself forbids the value.
  public init(path: String, rule: String, isAbsolute: Bool = false) {
    let isPlaced = path.isEmpty || path.hasPrefix(".") || path.hasPrefix("[")
    place = isPlaced ? path : "." + path
    self.rule = rule
    self.isAbsolute = isAbsolute
  }

  /// The place within the value, such as `entries[0].comment`; empty for the value itself.
  public var path: String { place.hasPrefix(".") ? String(place.dropFirst()) : place }

  /// `entries[0].comment must be 1 to 50 characters`
  public var description: String { "\(path.isEmpty ? "the value" : path) \(rule)" }

  mutating func prepend(_ component: String) { place = component + place }
}
