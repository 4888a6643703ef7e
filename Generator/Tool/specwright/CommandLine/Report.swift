import SpecModel

/// What a run says: results for standard output, findings and closing advice for standard error.
///
/// Commands only collect; `main.swift` prints. So tests see exactly what a user sees.
struct Report: Sendable {
  /// What was asked for.
  private(set) var results = ""
  /// What is wrong, in the order in which it was found.
  private(set) var findings: [Diagnostic] = []
  /// Lines without a place in a file: what to do now.
  private(set) var advice: [String] = []

  /// Whether a finding is an error, which makes the run end with `ExitCode.findings`.
  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// `fine`, or `findings` when an error was found.
  var exitCode: ExitCode { hasErrors ? .findings : .fine }

  /// Everything that goes to standard error.
  var complaints: String {
    var text = ""
    for finding in findings { text += "\(finding)\n" }
    for line in advice { text += "specwright: \(line.printable)\n" }
    return text
  }

  mutating func print(_ line: String) {
    results += line
    results += "\n"
  }

  mutating func printText(_ text: String) {
    results += text
  }

  mutating func add(_ diagnostics: some Sequence<Diagnostic>) {
    findings.append(contentsOf: diagnostics)
  }

  mutating func advise(_ line: String) {
    advice.append(line)
  }
}
