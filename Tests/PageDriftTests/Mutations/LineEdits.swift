/// What vendors do to a line.
enum LineEdits {
  /// Edits of lines that are JSON.
  static let areInJSON: Set<VendorEdit.Kind> = [.addMember, .removeMember, .renameMember, .changeKindOfValue]
  /// Edits of running text.
  static let areInProse: Set<VendorEdit.Kind> = [.rewordSentence, .fixTypo, .deprecate, .dropLine, .addLine]

  /// The line as it is then; nil where the edit cannot be made.
  static func change(_ kind: VendorEdit.Kind) -> (String) -> String? {
    switch kind {
    case .addMember:
      { line in line.firstRange(of: #/"[A-Za-z_]+" ?:/#).map { line.inserting("\"zz_added\": 1, ", at: $0.lowerBound) }
      }
    case .removeMember:
      { line in
        line.firstRange(of: #/"[A-Za-z_]+" ?: ?(-?[0-9.]+|"[^"{}]*"|true|false|null) ?, ?/#).map {
          String(line[..<$0.lowerBound]) + line[$0.upperBound...]
        }
      }
    case .renameMember:
      { line in line.firstMatch(of: #/"([A-Za-z_]+)" ?:/#).map { line.inserting("zz_", at: $0.output.1.startIndex) } }
    case .changeKindOfValue:
      { line in
        line.firstMatch(of: #/" ?: ?([0-9]+)(\.[0-9]+)?( ?,|$)/#).map { match in
          String(line[..<match.output.1.startIndex]) + "[\(match.output.1)]" + line[match.output.1.endIndex...]
        }
      }
    case .changeTypeWord: { exchange($0, [("integer", "string"), ("string", "number"), ("boolean", "integer")]) }
    case .changeNumber:
      { line in
        line.firstMatch(of: #/(?:^| )([1-9][0-9]{1,4})(?: |\.$|$)/#).map { match in
          String(line[..<match.output.1.startIndex]) + "7\(match.output.1)" + line[match.output.1.endIndex...]
        }
      }
    case .changeCode:
      { exchange($0, [("404", "410"), ("403", "409"), ("400", "418"), ("E_", "EX_"), ("32602", "32600")]) }
    case .changeRequiredness: { exchange($0, [("required", "optional"), ("optional", "required")]) }
    case .renameListed:
      { line in
        line.firstMatch(of: #/^(- )?"?([a-z][a-z_]{3,})"?( --? .*)?$/#).map {
          line.inserting("zz_", at: $0.output.2.startIndex)
        }
      }
    case .rewordSentence: { line in word(line).map { line.replacing($0, with: "another", maxReplacements: 1) } }
    case .fixTypo: { line in word(line).map { line.replacing($0, with: other($0), maxReplacements: 1) } }
    case .deprecate: { $0 + " Deprecated since version 9." }
    case .addLine: { $0 + "\nThe parameter zz_filter is optional." }
    case .dropLine: { _ in "" }
    default: { _ in nil }
    }
  }

  /// A word with two letters exchanged, or one doubled.
  static func other(_ word: String) -> String {
    var letters = Array(word)
    let middle = letters.count / 2
    if letters[middle] != letters[middle - 1] { letters.swapAt(middle, middle - 1) } else { letters.append("x") }
    return String(letters)
  }

  private static func word(_ line: String) -> String? {
    line.split(separator: " ").dropFirst().first { $0.utf8.count > 5 && $0.allSatisfy { $0.isASCII && $0.isLowercase } }
      .map(String.init)
  }

  private static func exchange(_ line: String, _ pairs: [(String, String)]) -> String? {
    guard let (old, new) = pairs.first(where: { line.contains($0.0) }) else { return nil }
    return line.replacing(old, with: new, maxReplacements: 1)
  }
}

extension String {
  fileprivate func inserting(_ text: String, at index: Index) -> String {
    String(self[..<index]) + text + self[index...]
  }
}
