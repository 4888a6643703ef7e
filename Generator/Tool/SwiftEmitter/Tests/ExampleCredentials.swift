import SpecModel
import WireJSON

/// The credentials that the examples show, by part; where they show none, a made-up one.
struct ExampleCredentials {
  private(set) var values: [String: String] = [:]

  init(_ api: API) {
    for part in api.credentials { values[part.name] = "example-\(part.name)" }
    guard api.examples.contains(where: { $0.request != nil }) else { return }
    let uses = Dictionary(
      api.operations.map { ($0.key, $0.credentials ?? api.credentialUses) }, uniquingKeysWith: { first, _ in first })
    for example in api.examples {
      guard let request = example.request else { continue }
      for use in uses[example.operation] ?? [] {
        if let value = Self.value(use.place, request) { values[use.part] = value }
      }
    }
  }

  private static func value(_ place: CredentialPlace, _ request: Example.Message) -> String? {
    switch place {
    case .params(let name):
      return (try? JSONValue(parsing: request.body))?.object?["params"]?.object?[name]?.string
    case .header(let name): return request.headers.first { $0.name.lowercased() == name.lowercased() }?.value
    case .query(let name), .form(let name), .parameter(let name):
      let target = request.line.split(separator: " ").dropFirst().first ?? ""
      let query = target.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
      let pairs = query.split(separator: "&") + String(decoding: request.body, as: UTF8.self).split(separator: "&")
      return pairs.first { $0.hasPrefix(name + "=") }.map {
        PathMatch.decoded(String($0.dropFirst(name.count + 1)), isForm: true)
      }
    case .basicUser, .basicPassword: return basic(place, request)
    }
  }

  /// The part of `Authorization: Basic …` before or after the first colon.
  private static func basic(_ place: CredentialPlace, _ request: Example.Message) -> String? {
    guard let header = request.headers.first(where: { $0.name.lowercased() == "authorization" }),
      header.value.hasPrefix("Basic "), let text = Base64.decoded(header.value.dropFirst("Basic ".count)),
      let colon = text.firstIndex(of: ":")
    else { return nil }
    return String(place == .basicUser ? text[..<colon] : text[text.index(after: colon)...])
  }
}

/// Base64 of text, as credentials stand in examples; the tool links no Foundation.
enum Base64 {
  /// The text; nil for what is not Base64.
  static func decoded(_ text: Substring) -> String? {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      guard let value = alphabet.firstIndex(of: byte) else { return nil }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
