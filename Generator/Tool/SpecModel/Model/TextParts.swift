/// Keys, paths and templates are cut at bytes: finding the characters of a text takes twenty times as long.
extension String {
  /// The parts that a character of ASCII parts; empty ones only where `empty` says so.
  public func parts(at separator: Unicode.Scalar, empty: Bool = false) -> [Substring] {
    utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: !empty).map(Substring.init)
  }
}
