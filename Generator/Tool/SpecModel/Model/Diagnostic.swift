/// One finding about a spec: where, what was expected, what was found, what to do.
public struct Diagnostic: Sendable, Hashable {
  /// How bad a finding is; errors keep anything from being generated.
  public enum Severity: String, Sendable { case error, warning, note }

  /// How bad it is.
  public var severity: Severity
  /// Where the value or key at fault stands.
  public var location: SourceLocation
  /// One sentence, without a full stop.
  public var message: String

  /// Makes a finding of its parts.
  public init(_ severity: Severity, _ location: SourceLocation, _ message: String) {
    self.severity = severity
    self.location = location
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: severity: message`, as compilers print it: one line, whatever a spec put into it.
  public var description: String {
    "\(location.file.printable):\(location.line):\(location.column): \(severity.rawValue): \(message.printable)"
  }
}
