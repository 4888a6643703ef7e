/// Parameters in brackets with what stands behind `=`: `[a] = stats [z] = example.com`.
enum BracketLists {
  /// The parameters of the first line that begins so, with their examples.
  static func parameters(_ lines: [PageSection.Line]) -> [(name: String, example: String, line: Int)] {
    for line in lines where line.text.hasPrefix("[") {
      let found = parameters(line.text)
      if found.count > 1 { return found.map { ($0.name, $0.example, line.number) } }
    }
    return []
  }

  private static func parameters(_ line: String) -> [(name: String, example: String)] {
    var found: [(name: String, example: String)] = []
    for part in line.split(separator: "[").map(String.init) {
      guard let close = part.firstIndex(of: "]") else { continue }
      let rest = part[part.index(after: close)...].drop { $0 == " " }
      guard rest.first == "=" else { continue }
      found.append((String(part[..<close]), PageLine.normalised(rest.dropFirst())))
    }
    return found
  }
}
