/// A page as lines of plain text, whatever it was written in: what sections are cut from.
public struct PageText: Sendable, Equatable {
  /// The name by which findings call the page.
  public let name: String
  /// The lines without their ends; of HTML and Markdown the text alone.
  public let lines: [String]

  /// The kinds of pages that are read.
  public enum Format: Sendable, Equatable {
    case text, html, markdown
  }

  /// Reads a page. HTML and Markdown are known by the name's ending, HTML also by its first characters.
  ///
  /// - Parameters:
  ///   - bytes: The whole file, in UTF-8.
  ///   - name: The file's name, for findings.
  /// - Throws: What is wrong with a file that is empty, binary or in another encoding.
  public init(_ bytes: [UInt8], name: String) throws(PageError) {
    let text = try PageDecoding.text(bytes, name: name)
    let lines =
      switch PageText.format(of: text, name: name) {
      case .text: PageText.lines(text)
      case .html: PageText.lines(HTMLText.plain(text))
      case .markdown: MarkdownText.plain(PageText.lines(text))
      }
    guard lines.contains(where: { !PageLine.normalised($0).isEmpty }) else {
      throw PageError(name: name, line: 1, message: "the page is empty")
    }
    self.name = name
    self.lines = lines
  }

  static func format(of text: String, name: String) -> Format {
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if ["html", "htm", "xhtml"].contains(ending) { return .html }
    if ["md", "markdown"].contains(ending) { return .markdown }
    let start = String(text.prefix(200).drop(while: \.isWhitespace).prefix(15)).lowercased()
    return start.hasPrefix("<!doctype html") || start.hasPrefix("<html") ? .html : .text
  }

  /// The lines of a text, whatever ends them; a last line without text is none.
  static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

/// Why a file is not taken for a page.
public struct PageError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file's name.
  public let name: String
  /// The line at fault, from 1.
  public let line: Int
  /// One sentence, without a full stop.
  public let message: String

  /// `file:line:1: error: message`.
  public var description: String { "\(name):\(line):1: error: \(message)" }
}
