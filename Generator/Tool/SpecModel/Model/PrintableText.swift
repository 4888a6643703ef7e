/// Foreign text inside a line for a terminal or a log.
extension String {
  /// The text with everything escaped that could end the line, steer a terminal or turn the direction of writing, and
  /// without its middle where it is very long: the beginning says what it is, the end what to do.
  public var printable: String {
    var result = ""
    let scalars = unicodeScalars
    let half = String.longestPrinted / 2
    let kept = scalars.count > 2 * half ? [scalars.prefix(half), scalars.suffix(half)] : [scalars[...]]
    for (index, part) in kept.enumerated() {
      if index > 0 { result += "…" }
      for scalar in part { result += scalar.isSteering ? scalar.escaped : String(scalar) }
    }
    return result
  }

  /// How many Unicode scalars of a message are printed at most.
  private static let longestPrinted = 600
}

extension Unicode.Scalar {
  /// Whether it does something else than stand on the line: control characters, line separators, invisible marks.
  fileprivate var isSteering: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// As Swift writes it in a literal.
  fileprivate var escaped: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
