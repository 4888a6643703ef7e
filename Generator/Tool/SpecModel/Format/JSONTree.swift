/// JSON that reports are written in, never read.
public indirect enum JSONTree: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case list([JSONTree])
  /// Members in their order.
  case object([(String, JSONTree)])

  /// The text: what is plain on one line, a member of the rest a line.
  public var text: String { written(0) }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  private func written(_ depth: Int) -> String {
    let (indent, end) = (String(repeating: "  ", count: depth + 1), String(repeating: "  ", count: depth))
    switch self {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return "\(number)"
    case .string(let text): return JSONText.quoted(text)
    case .list(let items):
      if items.allSatisfy(\.isPlain) { return "[" + items.map { $0.written(0) }.joined(separator: ", ") + "]" }
      return "[\n" + items.map { indent + $0.written(depth + 1) }.joined(separator: ",\n") + "\n\(end)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { "\(indent)\(JSONText.quoted($0.0)): \($0.1.written(depth + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(end)}"
    }
  }
}
