/// The path of a call as a page writes it, its parameters in brackets or braces.
struct PathPattern {
  /// The template of a spec: `/vps/stop/{order_id}/`.
  let template: String
  /// The names of the parameters.
  let names: [String]
  private let pieces: [Substring]

  /// Reads a path; nil for a text that is none.
  init?(_ text: String) {
    guard text.hasPrefix("/"), !text.contains(" ") else { return nil }
    let plain = text.replacing("[", with: "{").replacing("]", with: "}").replacing("<", with: "{").replacing(
      ">", with: "}")
    var names: [String] = []
    var pieces: [Substring] = []
    var rest = plain[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(rest[..<open])
      names.append(String(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    pieces.append(rest)
    (template, self.names, self.pieces) = (plain, names, pieces)
  }

  /// The values of the parameters in a path of a call, whose server may have a path of its own.
  func values(in path: String) -> [String]? {
    guard let first = pieces.first, let start = first.isEmpty ? path.startIndex : path.firstRange(of: first)?.lowerBound
    else { return nil }
    var rest = path[start...].dropFirst(first.count)
    var values: [String] = []
    for piece in pieces.dropFirst() {
      let end = piece.isEmpty ? rest.endIndex : rest.firstRange(of: piece)?.lowerBound
      guard let end else { return nil }
      values.append(String(rest[..<end]))
      rest = rest[end...].dropFirst(piece.count)
    }
    return values
  }
}
