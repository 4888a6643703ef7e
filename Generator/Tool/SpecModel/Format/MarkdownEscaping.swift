extension StringProtocol {
  /// Foreign text as it can stand in a line or a cell of Markdown: no markup, no line breaks, nobody is mentioned.
  public var escapedForMarkdown: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "|", "\\", "*", "_", "`", "[", "]", "~", "#": "\\" + String(scalar)
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "@": "&#64;"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: " "
      default: String(scalar)
      }
    }.joined()
  }
}
