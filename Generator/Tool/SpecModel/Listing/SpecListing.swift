/// Compact listings of specs, for reading and for `git diff`.
public enum SpecListing {
  /// A resolved API: what every operation takes and answers, and every type, templates expanded. Documentation is left
  /// out.
  public static func text(of api: API) -> String {
    var listing = Listing()
    APIListing(api: api).write(to: &listing)
    return listing.text
  }

  /// One spec file by itself, everything that stands in it: also a file that refers to things which are not there, is
  /// older than the format, or has findings.
  ///
  /// - Returns: nil if the file is no JSON object.
  public static func text(of file: SpecFile) -> String? {
    guard let node = NodeParser.parse(file, Findings()), node.isObject else { return nil }
    var listing = Listing()
    FileListing.write(node, to: &listing)
    return listing.text
  }
}

/// Lines in blocks: a head, and indented lines below it that begin with an aligned word.
struct Listing {
  private(set) var text = ""

  /// Begins a block.
  mutating func head(_ line: String) {
    if !text.isEmpty { text += "\n" }
    text += line + "\n"
  }

  /// A line of the block; nothing when there is nothing to say.
  mutating func line(_ word: String, _ rest: String?) {
    guard let rest else { return }
    text += "  \(word)\(String(repeating: " ", count: max(1, 12 - word.count)))\(rest)\n"
  }

  /// A line without alignment, `depth` levels in.
  mutating func plain(_ line: String, depth: Int) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }
}
