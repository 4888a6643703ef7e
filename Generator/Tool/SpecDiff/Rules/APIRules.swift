/// The API as a whole.
extension DiffRule {
  static let apiRules = [
    apiAdded, apiRemoved, apiNameChanged, wireChanged, serverAdded, serverRemoved, defaultServerChanged, scopeAdded,
    scopeRemoved, scopeSwiftNameChanged, scopeParametersChanged, scopePathChanged,
  ]

  static let apiAdded = DiffRule(
    "api-added", .call, "an API is new", wire: (.compatible, "nobody calls it yet"), swift: (.addition, "a new module"),
    "", "Specs/zoneid/api.json")
  static let apiRemoved = DiffRule(
    "api-removed", .call, "an API is gone", wire: (.none, "older clients call it as before"),
    swift: (.breaking, "the module is gone"), "Specs/zoneid/api.json", "")
  static let apiNameChanged = DiffRule(
    "api-name-changed", .call, "the client type and its modules have another name", wire: Untouched.wire,
    swift: (.breaking, "they are gone under their old name"), #""name": "Zone""#, #""name": "ZoneID""#)
  static let wireChanged = DiffRule(
    "wire-changed", .call, "calls travel in another way", wire: (.breaking, "older clients speak the old way"),
    swift: Untouched.swift, #""wire": "json-rpc-1.0""#, #""wire": "json-rpc-2.0""#)
  static let serverAdded = DiffRule(
    "server-added", .call, "one more address is documented", wire: (.compatible, "the others stay"),
    swift: Untouched.swift, #""servers": []"#, #""servers": [{"url": "https://beta.example.com"}]"#)
  static let serverRemoved = DiffRule(
    "server-removed", .call, "an address is no longer documented", wire: (.breaking, "older clients may call it"),
    swift: Untouched.swift, #""servers": [{"url": "https://beta.example.com"}]"#, #""servers": []"#)
  static let defaultServerChanged = DiffRule(
    "default-server-changed", .call, "another address is the default",
    wire: (.compatible, "what becomes of the old one is listed by itself"), swift: Untouched.swift,
    #""servers": [{"url": "https://a.example.com"}, {"url": "https://b.example.com"}]"#,
    #""servers": [{"url": "https://b.example.com"}, {"url": "https://a.example.com"}]"#)
  static let scopeAdded = DiffRule(
    "scope-added", .call, "a scope is described", wire: Untouched.wire,
    swift: (.none, "what it carries is listed by itself"), "{}", #"{"dns": {"doc": "A zone."}}"#)
  static let scopeRemoved = DiffRule(
    "scope-removed", .call, "a scope is no longer described", wire: Untouched.wire,
    swift: (.none, "what it carried is listed by itself"), #"{"dns": {"doc": "A zone."}}"#, "{}")
  static let scopeSwiftNameChanged = DiffRule(
    "scope-swift-name-changed", .call, "a scope has another name", wire: Untouched.wire,
    swift: (.breaking, "the way to its methods changes"), #"{"dns": {}}"#, #"{"dns": {"swift": "zone"}}"#)
  static let scopeParametersChanged = DiffRule(
    "scope-parameters-changed", .call, "a scope carries other parameters",
    wire: (.none, "the paths are listed by themselves"), swift: (.breaking, "the way to its methods changes"),
    #"{"dns": {}}"#, #"{"dns": {"parameters": ["zone"]}}"#)
  static let scopePathChanged = DiffRule(
    "scope-path-changed", .call, "calls of a scope are posted to another path",
    wire: (.none, "the calls that take it are listed by themselves"), swift: Untouched.swift, #""path": "/v1""#,
    #""path": "/v2""#)
}

/// What a caller identifies with.
extension DiffRule {
  static let credentialRules = [
    credentialAdded, optionalCredentialAdded, credentialRemoved, credentialRenamed, credentialSwiftNameChanged,
    credentialMoved, credentialBecameOptional, credentialBecameRequired, credentialOrderChanged, callCredentialAdded,
    callCredentialRemoved, callCredentialMoved, callCredentialBecameOptional, callCredentialBecameRequired,
  ]

  static let credentialAdded = DiffRule(
    "credential-added", .request, "a caller must identify with one more part",
    wire: (.breaking, "older clients do not send it"), swift: (.breaking, "a new argument without a default"),
    mirror: .waived("answers identify nobody"), #""credentials": []"#, #""credentials": [{"name": "token"}]"#)
  static let optionalCredentialAdded = DiffRule(
    "optional-credential-added", .request, "a caller may identify with one more part",
    wire: (.compatible, "calls without it are as before"), swift: (.addition, "a new argument with a default"),
    mirror: .waived("answers identify nobody"), #""credentials": []"#,
    #""credentials": [{"name": "token", "optional": true}]"#)
  static let credentialRemoved = DiffRule(
    "credential-removed", .request, "a caller no longer identifies with a part",
    wire: (.breaking, "what older clients send is no longer documented"), swift: (.breaking, "the argument is gone"),
    mirror: .waived("answers identify nobody"), #""credentials": [{"name": "token"}]"#, #""credentials": []"#)
  static let credentialRenamed = DiffRule(
    "credential-renamed", .request, "a credential has another name, and the same place", wire: Untouched.wire,
    swift: (.breaking, "the argument is gone under its old name"), mirror: .waived("answers identify nobody"),
    #"{"name": "token", "header": "X-Auth"}"#, #"{"name": "key", "header": "X-Auth"}"#)
  static let credentialSwiftNameChanged = DiffRule(
    "credential-swift-name-changed", .request, "the argument of a credential has another name", wire: Untouched.wire,
    swift: (.breaking, "the argument is gone under its old name"), mirror: .waived("answers identify nobody"),
    #"{"name": "tkn"}"#, #"{"name": "tkn", "swift": "token"}"#)
  static let credentialMoved = DiffRule(
    "credential-moved", .request, "a credential goes to another place",
    wire: (.breaking, "older clients use the old one"),
    swift: Untouched.swift, mirror: .waived("answers identify nobody"), #"{"name": "token", "query": "token"}"#,
    #"{"name": "token", "header": "X-Auth"}"#)
  static let credentialBecameOptional = DiffRule(
    "credential-became-optional", .request, "a client can be made without a credential",
    wire: (.compatible, "what older clients send is still taken"), swift: (.addition, "the argument gets a default"),
    mirror: .waived("answers identify nobody"), #"{"name": "token"}"#, #"{"name": "token", "optional": true}"#)
  static let credentialBecameRequired = DiffRule(
    "credential-became-required", .request, "a client cannot be made without a credential",
    wire: (.breaking, "older clients may lack it"), swift: (.breaking, "the argument loses its default"),
    mirror: .waived("answers identify nobody"), #"{"name": "token", "optional": true}"#, #"{"name": "token"}"#)
  static let credentialOrderChanged = DiffRule(
    "credential-order-changed", .request, "credentials stand in another order", wire: Untouched.wire,
    swift: (.breaking, "calls with arguments in the old order do not compile"),
    mirror: .waived("answers identify nobody"), #"[{"name": "user"}, {"name": "key"}]"#,
    #"[{"name": "key"}, {"name": "user"}]"#)
  static let callCredentialAdded = DiffRule(
    "call-credential-added", .request, "a call sends one more credential", wire: (.breaking, "older clients do not"),
    swift: Untouched.swift, mirror: .waived("answers identify nobody"), #""credentials": []"#,
    #""credentials": [{"part": "token", "params": "token"}]"#)
  static let callCredentialRemoved = DiffRule(
    "call-credential-removed", .request, "a call sends one credential less",
    wire: (.breaking, "what older clients send is no longer documented"), swift: Untouched.swift,
    mirror: .waived("answers identify nobody"), #""credentials": [{"part": "token", "params": "token"}]"#,
    #""credentials": []"#)
  static let callCredentialMoved = DiffRule(
    "call-credential-moved", .request, "a call sends a credential in another place",
    wire: (.breaking, "older clients use the old one"), swift: Untouched.swift,
    mirror: .waived("answers identify nobody"), #"{"part": "email", "query": "u"}"#,
    #"{"part": "email", "query": "email"}"#)
  static let callCredentialBecameOptional = DiffRule(
    "call-credential-became-optional", .request, "a call can be made without a credential",
    wire: (.compatible, "what older clients send is still taken"), swift: Untouched.swift,
    mirror: .waived("answers identify nobody"), #"{"part": "token"}"#, #"{"part": "token", "optional": true}"#)
  static let callCredentialBecameRequired = DiffRule(
    "call-credential-became-required", .request, "a call cannot be made without a credential",
    wire: (.breaking, "older clients may lack it"), swift: Untouched.swift, mirror: .waived("answers identify nobody"),
    #"{"part": "token", "optional": true}"#, #"{"part": "token"}"#)
}
