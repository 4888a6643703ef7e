/// Collects the findings of one run, so that nobody has to stop at the first.
final class Findings {
  private(set) var all: [Diagnostic] = []
  private var seen: Set<Diagnostic> = []

  /// Adds a finding; the same one at the same place counts once, also where several uses of a template have it.
  func add(
    _ severity: Diagnostic.Severity, _ location: SourceLocation, _ message: String, origin: String? = nil
  ) {
    guard seen.insert(Diagnostic(severity, location, message)).inserted else { return }
    all.append(Diagnostic(severity, location, origin.map { "\(message) (in \($0))" } ?? message))
  }

  func error(_ location: SourceLocation, _ message: String, origin: String? = nil) {
    add(.error, location, message, origin: origin)
  }

  /// Adds an error about a value.
  func error(_ node: Node, _ message: String) {
    error(node.location, message, origin: node.origin)
  }

  /// Adds an error about the name of a member.
  func error(key: String, of node: Node, _ message: String) {
    error(node.keyLocation(key), message, origin: node.origin)
  }

  /// Adds an error about a key of the format.
  func error(key: Word, of node: Node, _ message: String) { error(key: key.description, of: node, message) }

  var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// All findings, by place.
  var sorted: [Diagnostic] {
    all.sorted { ($0.location, $0.severity.rawValue, $0.message) < ($1.location, $1.severity.rawValue, $1.message) }
  }
}
