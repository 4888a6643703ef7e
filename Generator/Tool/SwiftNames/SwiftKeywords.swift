/// Names that mean something to Swift or to emitted code.
enum SwiftKeywords {
  /// Words that need backticks where a name is declared or used without a dot before it.
  static let reserved: Set<String> = [
    "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
    "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
    "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch",
    "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  /// Words that cannot be argument labels without backticks where a method is declared.
  static let notLabels: Set<String> = ["inout", "var", "let"]

  /// Words that cannot be argument labels without backticks where a method is called.
  static let notCallLabels: Set<String> = ["inout"]

  /// Members that every emitted type has or that Swift gives every value; a field of that name gets another one.
  static let members: Set<String> = [
    "init", "self", "Self", "Type", "Protocol", "hashValue", "unknownFields", "description", "debugDescription",
    "customMirror", "documented", "isDocumented", "rawValue", "encode", "write",
  ]

  /// Static members that would be taken for those of `Optional`: `.none` for an optional value set would mean nil.
  static let staticMembers: Set<String> = ["none", "some"]

  /// Words that cannot name an argument inside a method, in backticks or not; it gets another name there.
  static let notArguments: Set<String> = ["self", "Self", "super", "inout", "var", "let"]

  /// Members that every client has; a method of that name would hide them.
  static let clientMembers: Set<String> = [
    "api", "client", "curl", "examples", "init", "render", "requests", "response", "send", "wait",
  ]

  /// Members of every answer with its head; a header gets another name.
  static let responseMembers: Set<String> = [
    "deviations", "header", "headers", "member", "requestID", "status", "value",
  ]

  /// Members of every request; a modifier gets another name.
  static let requestMembers: Set<String> = [
    "credentials", "curl", "customMirror", "deadline", "description", "effect", "errors", "init", "limits", "operation",
    "retry", "route", "with",
  ]

  /// Members of every error; the view of a service's own errors gets another name.
  static let errorMembers: Set<String> = [
    "attempts", "category", "code", "customMirror", "data", "debugDescription", "description", "deviations", "effect",
    "errorDescription", "failureReason", "headers", "helpAnchor", "json", "kind", "localizedDescription",
    "mayHaveBeenCarriedOut", "operation", "problem", "recoverySuggestion", "requestID", "retryAfter", "serverData",
    "serverMessage", "service", "status", "underlying",
  ]

  /// Names of types that emitted code uses without a module before them; no declared type may have one.
  static let types: Set<String> = language.union(emitted).union(runtime)

  /// Types of Swift and Foundation.
  private static let language: Set<String> = [
    "Any", "AnyObject", "Array", "Bool", "Character", "Codable", "Comparable", "Data", "Date", "Decoder", "Dictionary",
    "Double", "Duration", "Encoder", "Equatable", "Error", "ExpressibleByIntegerLiteral", "ExpressibleByStringLiteral",
    "Float", "Hashable", "Hasher", "Int", "Never", "Optional", "Protocol", "RawRepresentable", "Result", "Self",
    "Sendable", "Set", "StaticString", "String", "Swift", "Task", "Type", "UInt", "URL", "UUID", "Void",
  ]

  /// Types that every emitted client has.
  private static let emitted: Set<String> = ["Request", "Requests", "Rules"]

  /// The public types of the runtime.
  static let runtime: Set<String> = [
    "APIClient", "APIClientOptions", "APIClock", "APIContinuousClock", "APICredential", "APICredentialPlace",
    "APIDescription", "APIDeviation", "APIEffect", "APIEnvelope", "APIError", "APIErrorCategory", "APIErrorKind",
    "APIErrorRule", "APIEvent", "APILimiter", "APIPages", "APIPaging", "APIRateLimit", "APIReply", "APIRequest",
    "APIRequestBuilder",
    "APIResponse", "APIRetryPolicy", "APIService", "APIText", "APITime", "APITimeFormat", "APIWaitState", "JSONCoding",
    "JSONDecoded", "JSONDeviation", "JSONDocument", "JSONError", "JSONFragment", "JSONKey", "JSONKind", "JSONListSet",
    "JSONMember",
    "JSONModel", "JSONNode", "JSONNumber", "JSONObject", "JSONPattern", "JSONPatternError", "JSONPosition",
    "JSONReadOptions", "JSONReader", "JSONRule", "JSONScalar", "JSONTolerance", "JSONUnknownFields", "JSONValue",
    "JSONValueSet", "JSONViolation", "JSONWritable", "JSONWriter", "Patch", "Secret", "WireHeaders", "WireLimits",
    "WireRequest", "WireResponse", "WireTransport", "WireTransportError", "WireURLSessionTransport",
  ]
}
