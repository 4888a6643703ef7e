import SpecModel
import SwiftNames
import WireJSON

/// What a made-up call must put on the wire, worked out from the spec alone.
struct ExpectedRequest {
  let api: API
  let operation: Operation
  let values: ExampleValues
  /// The credentials that the tests' client has, by part.
  let credentials: [String: String]

  /// The HTTP method.
  var method: String {
    switch operation.call {
    case .http(let method, _), .action(_, _, let method, _): method
    case .rpc: "POST"
    }
  }

  /// The whole URL, credentials in the query included.
  var url: String {
    let base = api.servers.first?.url ?? ""
    let template: String
    switch operation.call {
    case .http(_, let path), .action(_, _, _, let path): template = path
    case .rpc(_, let path): template = path
    }
    let isAbsolute = template.hasPrefix("https://") || template.hasPrefix("http://")
    let start = isAbsolute ? "" : template.isEmpty ? base : base.hasSuffix("/") ? String(base.dropLast()) : base
    let query = parameters(operation.query, inQuery: true)
    return start + filled(template) + (query.isEmpty ? "" : "?" + query)
  }

  /// The headers that the operation's own parameters go into, constants included.
  var headers: [(name: String, value: String)] {
    operation.header.compactMap { field in
      (field.constantText ?? values.named[field.name].map { text($0, field) }).map { (field.name, $0) }
    }
  }

  /// The body; nil where there is none.
  var body: String? {
    if case .rpc(let method, _) = operation.call { return rpcBody(method) }
    if operation.body != nil { return json(operation.input?.type) }
    let form = parameters(operation.form, inQuery: false)
    return form.isEmpty ? nil : form
  }

  private func filled(_ template: String) -> String {
    var path = ""
    var rest = template[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}")),
      let field = operation.path.first(where: { $0.field.name == rest[open..<close].dropFirst() })?.field
    {
      path += rest[..<open] + Self.encoded(text(values.path[field.name], field), isForm: false)
      rest = rest[close...].dropFirst()
    }
    return path + rest
  }

  private func parameters(_ fields: [Field], inQuery: Bool) -> String {
    var pairs: [String] = []
    let hasBody = method != "GET" && method != "HEAD"
    if case .action(let name?, let field, _, _) = operation.call, hasBody != inQuery {
      pairs.append("\(Self.encoded(field, isForm: !inQuery))=\(Self.encoded(name, isForm: !inQuery))")
    }
    for field in fields {
      guard let text = field.constantText ?? values.named[field.name].map({ text($0, field) }) else { continue }
      let name = Self.encoded(field.name, isForm: !inQuery)
      pairs.append(field.textForm == "flag" ? name : "\(name)=\(Self.encoded(text, isForm: !inQuery))")
    }
    for use in operation.credentials ?? api.credentialUses {
      guard let secret = credentials[use.part] else { continue }
      switch use.place {
      case .query(let name) where inQuery, .form(let name) where !inQuery:
        pairs.append("\(Self.encoded(name, isForm: !inQuery))=\(Self.encoded(secret, isForm: !inQuery))")
      case .parameter(let name) where inQuery != hasBody:
        pairs.append("\(Self.encoded(name, isForm: !inQuery))=\(Self.encoded(secret, isForm: !inQuery))")
      default: break
      }
    }
    return pairs.joined(separator: "&")
  }

  private func rpcBody(_ method: String) -> String {
    let params = paramsText
    let method = JSONValue.string(method).description
    if api.wire == .jsonRPC1 { return "{\"method\":\(method),\"params\":\(params ?? "null"),\"id\":1}" }
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\(method)" + (params.map { ",\"params\":\($0)" } ?? "") + "}"
  }

  private var paramsText: String? {
    switch operation.params {
    case .none: return nil
    case .named(let fields):
      var members = fields.compactMap { field in values.named[field.name].map { (key: field.name, value: $0) } }
      for use in operation.credentials ?? api.credentialUses {
        if case .params(let name) = use.place, let secret = credentials[use.part] {
          members.append((key: name, value: .string(secret)))
        }
      }
      return JSONValue.object(JSONObject(members)).description
    case .positional(let fields): return JSONValue.array(fields.compactMap { values.named[$0.name] }).description
    case .list, .bare: return values.whole?.description
    case .object: return json(operation.input?.type)
    }
  }

  private func json(_ type: TypeExpression?) -> String { (values.whole ?? .null).description }

  private func text(_ value: JSONValue?, _ field: Field) -> String {
    if field.textForm == "json", let value { return value.description }
    switch value {
    case .string(let text): return text
    case .number(let number): return number.text
    case .bool(let flag):
      // Of the elements of a list, no other form is said.
      let form = field.textForm.flatMap { $0.contains("/") ? $0 : nil } ?? "true/false"
      let words = form.split(separator: "/").map(String.init)
      return flag ? words.first ?? "true" : words.last ?? "false"
    case .array(let elements): return elements.map { text($0, field) }.joined(separator: ",")
    case .object, .null, nil: return ""
    }
  }

  /// Percent-encoded to unreserved characters; in forms a space is a plus sign.
  private static func encoded(_ text: String, isForm: Bool) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "~") where !isForm: result += "~"
      case UInt8(ascii: " ") where isForm: result += "+"
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
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
