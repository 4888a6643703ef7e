/// The lock as a file, in the layout of spec files: a container of scalars on one line if it fits 120 columns.
extension PageLock {
  /// How many hashes of lines stand in one text.
  private static let hashesPerText = 12

  /// The content of `page.lock.json`, with a newline at its end.
  public var text: String {
    let sections = sections.map { section in
      var members = [
        "\"name\": \(PageLock.quoted(section.name))",
        "\"digest\": \"\(section.digest)\"",
        "\"lines\": \(PageLock.list(PageLock.packed(section.lines).map(PageLock.quoted), indent: 6, used: 9))",
        "\"items\": \(PageLock.list(section.items.map(PageLock.quoted), indent: 6, used: 9))",
      ]
      if section.isOmitted { members.append("\"omitted\": true") }
      if !section.blocks.isEmpty {
        let blocks = section.blocks.map { "        \(PageLock.text(of: $0))" }.joined(separator: ",\n")
        members.append("\"blocks\": [\n\(blocks)\n      ]")
      }
      return "    {\n\(members.map { "      \($0)" }.joined(separator: ",\n"))\n    }"
    }
    return "{\n  \"format\": \(PageLock.format),\n  \"sections\": [\n\(sections.joined(separator: ",\n"))\n  ]\n}\n"
  }

  private static func text(of block: Block) -> String {
    let by =
      switch block.carrier {
      case .examples(let names): "[\(names.map { quoted($0) }.joined(separator: ", "))]"
      case .omission: "\"omitted\""
      case .placeholder: "\"placeholder\""
      case .nothing: "[]"
      }
    let mangled = block.isMangled ? ", \"mangled\": true" : ""
    return "{\"digest\": \"\(block.digest)\", \"by\": \(by)\(mangled)}"
  }

  private static func packed(_ hashes: [String]) -> [String] {
    stride(from: 0, to: hashes.count, by: hashesPerText).map { start in
      hashes[start..<min(start + hashesPerText, hashes.count)].joined(separator: " ")
    }
  }

  private static func list(_ texts: [String], indent: Int, used: Int) -> String {
    let line = "[\(texts.joined(separator: ", "))]"
    if indent + used + line.unicodeScalars.count + 1 <= 120 { return line }
    let margin = String(repeating: " ", count: indent + 2)
    return "[\n\(texts.map { margin + $0 }.joined(separator: ",\n"))\n\(margin.dropLast(2))]"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}
