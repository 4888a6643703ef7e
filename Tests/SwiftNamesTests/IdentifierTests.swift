import SwiftNames
import Testing

/// How the vendors' words become Swift names.
@Suite struct IdentifierTests {
  @Test(arguments: [
    ("test_id", "testID", "TestID"), ("dns", "dns", "DNS"), ("URLRecord", "urlRecord", "URLRecord"),
    ("client_ip_addresses", "clientIPAddresses", "ClientIPAddresses"), ("ids", "ids", "IDs"),
    ("testIds", "testIDs", "TestIDs"), ("testIDs", "testIDs", "TestIDs"), ("IPv4", "ipv4", "IPv4"),
    ("use_ipv6", "useIPv6", "UseIPv6"), ("aaaa.list", "aaaaList", "AAAAList"), ("x-y z", "xYZ", "XYZ"),
    ("SSLCertificate", "sslCertificate", "SSLCertificate"), ("mysqlDB", "mysqlDB", "MySQLDB"),
    ("_leading__twice_", "leadingTwice", "LeadingTwice"), ("already", "already", "Already"),
    ("HTTP2Server", "http2Server", "Http2Server"),
    ("IPv4Address", "ipv4Address", "IPv4Address"), ("sourceIPv6", "sourceIPv6", "SourceIPv6"),
    ("OAuthToken", "oauthToken", "OAuthToken"), ("MySQL", "mysql", "MySQL"), ("IPv40", "iPv40", "IPv40"),
    ("Base64URL", "base64URL", "Base64URL"), ("SHA256Sum", "sha256Sum", "SHA256Sum"), ("sha256", "sha256", "SHA256"),
    ("A", "a", "A"), ("", "", ""),
    ("___", "", ""), ("2fa", "2fa", "2fa"), ("кот", "", ""), ("a\u{301}b", "aB", "AB"),
  ])
  func camelCase(vendor: String, lower: String, upper: String) {
    #expect(SwiftIdentifier.lowerCamel(vendor) == lower)
    #expect(SwiftIdentifier.upperCamel(vendor) == upper)
  }

  /// A name that is one already stays as it is, so that `swift` and derived names mix.
  @Test(arguments: ["testID", "urlRecord", "clientIPAddresses", "a", "sshKeys", "useIPv6"])
  func lowerCamelIsStable(name: String) {
    #expect(SwiftIdentifier.lowerCamel(name) == name)
  }

  @Test(arguments: [
    ("init", "initValue"), ("self", "selfValue"), ("description", "descriptionValue"), ("raw_value", "rawValueValue"),
    ("unknown_fields", "unknownFieldsValue"), ("documented", "documentedValue"), ("none", "noneValue"),
    ("hash", "hash"), ("type", "type"), ("default", "default"), ("name", "name"),
  ])
  func membersThatSwiftHasAlready(vendor: String, member: String) {
    #expect(SwiftIdentifier.memberName(vendor) == member)
  }

  @Test(arguments: [
    ("default", "`default`"), ("in", "`in`"), ("class", "`class`"), ("name", "name"), ("async", "async"),
    ("Type", "Type"), ("repeat", "`repeat`"), ("where", "`where`"), ("Any", "`Any`"),
  ])
  func keywords(name: String, source: String) {
    #expect(SwiftIdentifier.escaped(name) == source)
  }

  @Test(arguments: [
    ("inout", "`inout`", "`inout`"), ("var", "`var`", "var"), ("let", "`let`", "let"), ("in", "in", "in"),
    ("for", "for", "for"),
  ])
  func labels(name: String, declared: String, called: String) {
    #expect(SwiftIdentifier.escapedLabel(name) == declared)
    #expect(SwiftIdentifier.escapedCallLabel(name) == called)
  }

  @Test(arguments: [
    ("a", true), ("_a1", true), ("A", true), ("", false), ("_", false), ("1a", false), ("a-b", false), ("a b", false),
    ("a\"b", false), ("é", false), ("a\u{202E}", false), ("class", true),
  ])
  func validity(name: String, isValid: Bool) {
    #expect(SwiftIdentifier.isValid(name) == isValid)
  }
}
