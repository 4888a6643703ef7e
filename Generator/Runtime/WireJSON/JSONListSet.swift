// Open sets of lists, where a list of one may stand without the list.

/// A set of documented lists of strings that stays open. One element alone may stand without the list: `"tcp"` and
/// `["tcp"]` are the same value, which is written alone unless it was read from a list.
public protocol JSONListSet: JSONValueSet where RawValue == [String] {
  /// Whether one element alone stands in a list.
  var standsInList: Bool { get }
  /// The set's value of these elements.
  init(rawValue: [String], standsInList: Bool)
}

extension JSONListSet {
  /// Makes a value, documented or not; one element alone is written without a list.
  public init(rawValue: [String]) { self.init(rawValue: rawValue, standsInList: false) }

  /// Reads a list of strings, or a string.
  public init(json reader: inout JSONReader) {
    if reader.startsList {
      self.init(rawValue: reader.value(), standsInList: true)
    } else {
      self.init(rawValue: [reader.string()], standsInList: false)
    }
  }

  /// Writes the list, or its only element.
  public func write(to writer: inout JSONWriter) { writer.listed(rawValue, standsInList: standsInList) }
}

extension JSONReader {
  /// Whether a list comes next, as a value or a member.
  var startsList: Bool { kind == .array }
}

extension JSONWriter {
  /// Writes elements as a list, or one alone without it; the frame's rule says which lists are allowed.
  mutating func listed(_ elements: [String], standsInList: Bool) {
    if frame.rule >= 0, let broken = rules[frame.rule].violation(ofElements: elements) { violate(broken) }
    frame.rule = -1
    if elements.count == 1, !standsInList { put(elements[0]) } else { list(elements) }
  }
}
