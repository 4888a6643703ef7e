import SpecModel
import SwiftNames
import WireJSON

/// What a made-up call must put on the wire, worked out from the spec alone.
struct ExpectedRequest {
  let material: TestMaterial
  let operation: Operation
  let values: ExampleValues

  /// The HTTP method.
  var method: String {
    switch operation.call {
    case .http(let method, _), .action(_, _, let method, _): method
    case .rpc: "POST"
    }
  }

  /// The whole URL, credentials in the query included.
  var url: String {
    let base = material.server
    let template: String
    switch operation.call {
    case .http(_, let path), .action(_, _, _, let path): template = path
    case .rpc(_, let path): template = path
    }
    var url: [UInt8] = []
    if !template.hasPrefix("https://"), !template.hasPrefix("http://") {
      url.append(template.isEmpty || !base.hasSuffix("/") ? base[...] : base.dropLast())
    }
    fill(template, &url)
    let query = parameters(operation.query, inQuery: true)
    if !query.isEmpty { url.append(UInt8(ascii: "?")) }
    return String(decoding: url + query, as: UTF8.self)
  }

  /// The headers that the operation's own parameters go into, constants included.
  var headers: [(name: String, value: String)] {
    operation.header.compactMap { field in
      (field.constantText ?? values.named[field.name].map { text($0, field.textForm) }).map { (field.name, $0) }
    }
  }

  /// What the body holds.
  enum Body {
    case json(JSONValue)
    case form(String)
  }

  /// The body; nil where there is none.
  var body: Body? {
    if case .rpc(let method, _) = operation.call { return .json(rpcBody(method)) }
    if operation.body != nil { return .json(values.whole ?? .null) }
    let form = parameters(operation.form, inQuery: false)
    return form.isEmpty ? nil : .form(String(decoding: form, as: UTF8.self))
  }

  /// Adds the path with its parameters filled in.
  private func fill(_ template: String, _ url: inout [UInt8]) {
    var rest = Array(template.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}")),
      let index = operation.path.firstIndex(where: { $0.field.name.utf8.elementsEqual(rest[open..<close].dropFirst()) })
    {
      url += rest[..<open]
      let value = values.path[operation.path[index].field.name]
      Self.encode(text(value, operation.path[index].field.textForm), isForm: false, &url)
      rest = rest[close...].dropFirst()
    }
    url += rest
  }

  /// The parameters of the query or the form, credentials included.
  private func parameters(_ fields: [Field], inQuery: Bool) -> [UInt8] {
    var pairs: [UInt8] = []
    func add(_ name: String, _ value: String?) {
      if !pairs.isEmpty { pairs.append(UInt8(ascii: "&")) }
      Self.encode(name, isForm: !inQuery, &pairs)
      guard let value else { return }
      pairs.append(UInt8(ascii: "="))
      Self.encode(value, isForm: !inQuery, &pairs)
    }
    let hasBody = method != "GET" && method != "HEAD"
    if case .action(let name?, let field, _, _) = operation.call, hasBody != inQuery { add(field, name) }
    for field in fields {
      guard let text = field.constantText ?? values.named[field.name].map({ text($0, field.textForm) }) else {
        continue
      }
      add(field.name, field.textForm == "flag" ? nil : text)
    }
    for use in operation.credentials ?? material.credentialUses {
      switch use.place {
      case .query(let name) where inQuery, .form(let name) where !inQuery,
        .parameter(let name) where inQuery != hasBody:
        if let secret = material.credentials[use.part] { add(name, secret) }
      default: break
      }
    }
    return pairs
  }

  private func rpcBody(_ method: String) -> JSONValue {
    let params = params.map { [(key: "params", value: $0)] }
    let members: [(key: String, value: JSONValue)] =
      if material.wire == .jsonRPC1 {
        [("method", .string(method))] + (params ?? [("params", .null)]) + [("id", 1)]
      } else {
        [("jsonrpc", "2.0"), ("id", 1), ("method", .string(method))] + (params ?? [])
      }
    return .object(JSONObject(members))
  }

  private var params: JSONValue? {
    switch operation.params {
    case .none: return nil
    case .named(let fields):
      var members = fields.compactMap { field in values.named[field.name].map { (key: field.name, value: $0) } }
      for use in operation.credentials ?? material.credentialUses {
        if case .params(let name) = use.place, let secret = material.credentials[use.part] {
          members.append((key: name, value: .string(secret)))
        }
      }
      return .object(JSONObject(members))
    case .positional(let fields): return .array(fields.compactMap { values.named[$0.name] })
    case .list, .bare: return values.whole
    case .object: return values.whole ?? .null
    }
  }

  /// A value as text, in the form that its parameter states.
  private func text(_ value: JSONValue?, _ form: String?) -> String {
    if form == "json", let value { return value.description }
    switch value {
    case .string(let text): return text
    case .number(let number): return number.text
    case .bool(let flag):
      // Of the elements of a list, no other form is said.
      let words = (form.flatMap { $0.contains("/") ? $0 : nil } ?? "true/false").split(separator: "/").map(String.init)
      return flag ? words.first ?? "true" : words.last ?? "false"
    case .array(let elements): return elements.map { text($0, form) }.joined(separator: ",")
    case .object, .null, nil: return ""
    }
  }

  /// Adds a text, percent-encoded to unreserved characters; in forms a space is a plus sign.
  private static func encode(_ text: String, isForm: Bool, _ bytes: inout [UInt8]) {
    let digits: StaticString = "0123456789ABCDEF"
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        bytes.append(byte)
      case UInt8(ascii: "~") where !isForm: bytes.append(byte)
      case UInt8(ascii: " ") where isForm: bytes.append(UInt8(ascii: "+"))
      default:
        bytes.append(UInt8(ascii: "%"))
        digits.withUTF8Buffer { bytes += [$0[Int(byte >> 4)], $0[Int(byte & 15)]] }
      }
    }
  }
}

extension API {
  /// Where the API's own credentials go in a call that says nothing else.
  var credentialUses: [CredentialUse] {
    credentials.compactMap { part in
      part.place.map { CredentialUse(part.name, at: $0, optional: part.optional) }
    }
  }
}
