// JSON paths, worked out by walking the text again, so that reading pays nothing for them.

/// Paths such as `$.results[3].level`.
package enum JSONPath {
  /// The longest part of a member's name that a path shows, in Unicode scalars.
  private static let maxNameLength = 64

  /// A member's part of a path.
  package static func member(_ name: String) -> String {
    let scalars = name.unicodeScalars
    var shown = String.UnicodeScalarView(scalars.prefix(maxNameLength))
    if scalars.count > maxNameLength { shown.append("…") }
    let isPlain =
      !shown.isEmpty && !isDigit(shown.first)
      && shown.allSatisfy {
        $0 == "_" || $0 == "-" || isDigit($0) || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
      }
    if isPlain { return ".\(String(shown))" }
    return "[\(JSONValue.string(String(shown)))]"
  }

  /// An element's part of a path.
  package static func element(_ position: Int) -> String { "[\(position)]" }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return ("0"..."9").contains(scalar)
  }

  /// The paths of the values that begin at, or enclose, the given offsets, which must be ascending.
  static func paths(to offsets: [Int], in bytes: JSONBytes) -> [String] {
    var finder = JSONPathFinder(bytes: bytes)
    return offsets.map { finder.path(to: $0) }
  }
}

/// Walks a text token by token and knows where in the document it is.
private struct JSONPathFinder {
  private enum Level {
    case object(JSONScannedName?)
    case array(Int)
  }

  let bytes: JSONBytes
  private var cursor = 0
  private var levels: [Level] = []

  init(bytes: JSONBytes) { self.bytes = bytes }

  /// The path to `offset`, which is not smaller than the one asked for before.
  mutating func path(to offset: Int) -> String {
    while true {
      let start = bytes.whitespaceEnd(cursor)
      guard start < bytes.count else { break }
      let end = tokenEnd(start)
      if offset < end { break }
      take(start, end)
      cursor = end
    }
    return current
  }

  private var current: String {
    levels.reduce(into: "$") { path, level in
      switch level {
      case .object(let name?): path += JSONPath.member(bytes.name(name))
      case .object(nil): break
      case .array(let position): path += JSONPath.element(position)
      }
    }
  }

  private mutating func take(_ start: Int, _ end: Int) {
    switch bytes[start] {
    case UInt8(ascii: "{"): levels.append(.object(nil))
    case UInt8(ascii: "["): levels.append(.array(0))
    case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
    case UInt8(ascii: ","):
      switch levels.popLast() {
      case .array(let position): levels.append(.array(position + 1))
      case .object: levels.append(.object(nil))
      case nil: break
      }
    case UInt8(ascii: "\""):
      guard case .object(nil)? = levels.last else { return }
      let isEscaped = (start..<end).contains { bytes[$0] == UInt8(ascii: "\\") }
      levels[levels.count - 1] = .object(JSONScannedName(start: start + 1, end: end - 1, isEscaped: isEscaped))
    default: break
    }
  }

  /// The offset behind the bracket, comma, colon, string or word that begins at `start`.
  private func tokenEnd(_ start: Int) -> Int {
    var place = start + 1
    switch bytes[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"):
      return place
    case UInt8(ascii: "\""):
      while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
        place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
      }
      return min(place + 1, bytes.count)
    default:
      while place < bytes.count, !isBoundary(bytes[place]) { place += 1 }
      return place
    }
  }

  private func isBoundary(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "\""), 0x20, 0x09, 0x0A, 0x0D:
      true
    default: false
    }
  }
}

extension JSONDeviation {
  /// Works out the paths of what a reader noted, in the order of the text.
  static func resolve(_ raw: [JSONRawDeviation], in bytes: JSONBytes) -> [JSONDeviation] {
    if raw.isEmpty { return [] }
    // Sorting by place and then by order of notice keeps the result the same however it is sorted.
    let sorted = raw.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
    let paths = JSONPath.paths(to: sorted.map(\.element.offset), in: bytes)
    return zip(sorted, paths).map { item, path in
      JSONDeviation(
        tolerance: item.element.tolerance, path: path + (item.element.member ?? ""), offset: item.element.offset,
        found: item.element.found)
    }
  }
}

extension JSONError {
  /// The error that a failure is, its place worked out.
  init(_ failure: JSONFailure, in bytes: JSONBytes) {
    let position = JSONPosition(of: failure.offset, in: bytes)
    reason = failure.reason
    offset = failure.offset
    line = position.line
    column = position.column
    path = (JSONPath.paths(to: [failure.offset], in: bytes).first ?? "$") + (failure.member ?? "")
    expected = failure.expected
    found = failure.found
    if let message = failure.message {
      self.message = message
    } else {
      message = "expected \(failure.expected ?? "a value")" + (failure.found.map { ", found \($0)" } ?? "")
    }
  }
}
