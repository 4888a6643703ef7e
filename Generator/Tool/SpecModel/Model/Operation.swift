/// One documented call.
public struct Operation: Sendable, Equatable {
  /// Always one element, which copies share until one of them is changed: see ``Field``.
  private var storage: [Facts]

  /// What is said of it, for those who change it.
  package var facts: Facts {
    get { storage[0] }
    _modify { yield &storage[0] }
  }

  /// `scope.resource.verb` in the vendor's words, unique in the API.
  public var key: String { storage[0].key }
  /// The keys of the scopes that it is in, the outermost first: `dns` and `dns.a` of `dns.a.get`.
  public var scopeKeys: [String] { storage[0].scopeKeys }
  /// The Swift name of the method where it differs from the one made of the key's last word.
  public var swift: String? { storage[0].swift }
  /// The section of the page.
  public var at: String { storage[0].at }
  /// What the operation does, as lines of Markdown.
  public var doc: [String] { storage[0].doc }
  /// The chapter that it stands in.
  public var chapter: String { storage[0].chapter }
  /// How it is called.
  public var call: Call { storage[0].call }
  /// Parameters of the path template, in its order; those that a scope carries are marked by `scope`.
  public var path: [PathParameter] { storage[0].path }
  /// Query parameters.
  public var query: [Field] { storage[0].query }
  /// Request headers.
  public var header: [Field] { storage[0].header }
  /// Form fields; with an action sent by GET, query parameters.
  public var form: [Field] { storage[0].form }
  /// The JSON body of a REST call.
  public var body: Body? { storage[0].body }
  /// The `params` of a JSON-RPC call.
  public var params: Params { storage[0].params }
  /// What it answers; by status where there are several.
  public var results: [Result] { storage[0].results }
  /// The errors that the page lists for this operation.
  public var errors: [OperationError] { storage[0].errors }
  /// What it changes on the server.
  public var effect: Effect { storage[0].effect }
  /// What it takes to be allowed to call it, as `authenticated`.
  public var requires: String? { storage[0].requires }
  /// What the call destroys beyond what its name says.
  public var warning: [String] { storage[0].warning }
  /// The version that brought it; nil: it was always there.
  public var since: String? { storage[0].since }
  /// What to use instead, and why; nil: it is not deprecated.
  public var deprecated: Deprecation? { storage[0].deprecated }
  /// How often it may be called.
  public var limits: [RateLimit] { storage[0].limits }
  /// A method that polls it; nil: there is none.
  public var waiter: Waiter? { storage[0].waiter }
  /// The name of the sequence that runs through all pages.
  public var paging: String? { storage[0].paging }
  /// Whether members of the input are arguments, or one struct is.
  public var arguments: Arguments { storage[0].arguments }
  /// Where this operation's credentials go; nil: as the API says; empty: none is sent.
  public var credentials: [CredentialUse]? { storage[0].credentials }
  /// The defects that the operation cites.
  public var defects: [String] { storage[0].defects }
  /// For maintainers.
  public var note: [String] { storage[0].note }
  /// Where facts come from that the page lost.
  public var from: String? { storage[0].from }
  /// Where it stands in the spec.
  public var location: SourceLocation { storage[0].location }

  init(_ facts: Facts) { storage = [facts] }

  /// What is said of it; the properties of the same names say what each of these means.
  package struct Facts: Sendable, Equatable {
    package var key: String
    package var scopeKeys: [String]
    package var swift: String?
    package var at: String
    package var doc: [String]
    package var chapter: String
    package var call: Call
    package var path: [PathParameter]
    package var query: [Field]
    package var header: [Field]
    package var form: [Field]
    package var body: Body?
    package var params: Params
    package var results: [Result]
    package var errors: [OperationError]
    package var effect: Effect
    package var requires: String?
    package var warning: [String]
    package var since: String?
    package var deprecated: Deprecation?
    package var limits: [RateLimit]
    package var waiter: Waiter?
    package var paging: String?
    package var arguments: Arguments
    package var credentials: [CredentialUse]?
    package var defects: [String]
    package var note: [String]
    package var from: String?
    package var location: SourceLocation
  }

  /// The keys of the scopes that an operation of that key is in.
  static func scopeKeys(of key: String) -> [String] {
    var keys: [String] = []
    var end = key.startIndex
    while let dot = key.utf8[end...].firstIndex(of: UInt8(ascii: ".")) {
      keys.append(String(key[..<dot]))
      end = key.utf8.index(after: dot)
    }
    return keys
  }
}

/// How an operation is called.
public enum Call: Sendable, Equatable {
  /// An HTTP method and a path template, without the server's own path.
  case http(method: String, template: String)
  /// A JSON-RPC method and the path that it is posted to, empty where it is the server's own.
  case rpc(method: String, path: String)
  /// A form with the action in a field, posted (or, where nothing else is documented, got) at an endpoint.
  case action(name: String?, field: String, method: String, endpoint: String)
}

/// A parameter of a path template.
public struct PathParameter: Sendable, Equatable {
  /// The parameter.
  public var field: Field
  /// The key of the scope that carries it; nil: an argument of the method.
  public var scope: String?
}

/// What an operation changes on the server, which decides whether it may be repeated.
public enum Effect: String, Sendable, CaseIterable {
  /// It changes nothing.
  case none
  /// Doing it twice is doing it once.
  case repeatable
  /// Doing it twice is different.
  case once
}

/// The JSON body of a call.
public struct Body: Sendable, Equatable {
  /// The type of the body.
  public var type: TypeExpression
  /// The name of the argument where the body is not spread over several.
  public var name: String
  /// What it means, as lines of Markdown; empty where the type says it.
  public var doc: [String] = []
}

/// The `params` of a JSON-RPC call.
public enum Params: Sendable, Equatable {
  case none
  /// An object.
  case named([Field])
  /// An array with a place for each.
  case positional([Field])
  /// The value is the array.
  case list(Field)
  /// One value, without array or object around it.
  case bare(Field)
  /// An object of a declared type.
  case object(Body)
}

/// What an operation answers.
public struct Result: Sendable, Hashable {
  /// The HTTP status; nil: 200.
  public var status: Int?
  /// What stands in the answer.
  public var kind: Kind
  /// Where the payload is, in place of the envelope's own, as `response.result`; empty: the whole answer.
  public var payload: String?
  /// What confirms the value, as the JSON text of an object whose members stand beside it; nil: nothing does.
  public var confirmation: String? = nil

  /// What may stand in an answer.
  public enum Kind: Sendable, Hashable {
    case value(TypeExpression)
    /// Exactly one, wrapped in an array on the wire; none means not found.
    case one(TypeExpression)
    /// A body of text.
    case text
    /// A body of text that is never printed.
    case secretText
    /// A body of bytes.
    case bytes
    /// No body.
    case empty
    /// A fixed answer, as JSON text; `true` means that the envelope says all.
    case acknowledgement(String)
  }
}

/// An error that the page lists for an operation.
public struct OperationError: Sendable, Equatable {
  /// The HTTP status or service code, as text.
  public var code: String
  /// What kind of error it is here; nil: what the API says of it.
  public var category: ErrorCategory?
  /// What it means here.
  public var doc: [String]
}

/// That something should not be used any more.
public struct Deprecation: Sendable, Equatable {
  /// The key of the operation, or the name of the field, to use instead.
  public var use: String?
  /// The version that deprecated it.
  public var since: String?
  /// Why, as lines of Markdown.
  public var doc: [String]
}

/// A method that polls an operation until its answer says that something is done.
public struct Waiter: Sendable, Equatable {
  /// The method's name in Swift.
  public var swift: String
  /// The member of the answer to look at; empty: the answer itself.
  public var member: String
  /// The values (JSON texts of scalars) that end the waiting well.
  public var done: [String]
  /// The values that end it badly.
  public var failed: [String]
  /// Whether each answer is reported to the caller.
  public var progress: Bool
  /// For how many seconds it waits at most unless told otherwise.
  public var limit: Int
  /// What is waited for, as lines of Markdown.
  public var doc: [String]

  /// The limit of a waiter that states none.
  public static let usualLimit = 600
}

/// How an input stands in a method's signature.
public enum Arguments: String, Sendable, CaseIterable {
  case members
  case structure = "struct"
}

/// One credential part in one operation.
public struct CredentialUse: Sendable, Equatable {
  /// The name of the API's credential part.
  public var part: String
  /// Where it goes in this operation.
  public var place: CredentialPlace
  /// Whether the call can be made without it.
  public var optional: Bool
}

/// How an answer says success, payload, message and code. Paths are member names joined by dots.
public struct Envelope: Sendable, Equatable {
  /// Where the payload is; empty: the whole answer.
  public var payload: String
  /// The member that says success, and the JSON text of the value that does.
  public var success: (path: String, value: String)?
  /// The member whose presence (not null) says failure.
  public var failure: String?
  /// The member with the service's message.
  public var message: String?
  /// The member with the service's error code.
  public var code: String?
  /// The member with the error's data.
  public var data: String?
  /// The member that the whole envelope may stand in instead.
  public var nested: String?

  /// Whether all parts are the same.
  public static func == (a: Envelope, b: Envelope) -> Bool {
    a.payload == b.payload && a.success?.path == b.success?.path && a.success?.value == b.success?.value
      && a.failure == b.failure && a.message == b.message && a.code == b.code && a.data == b.data
      && a.nested == b.nested
  }
}

/// A documented error of the API.
public struct ErrorCase: Sendable, Equatable {
  /// The service's code as text, or nil for an HTTP status.
  public var code: String?
  /// The HTTP statuses, where they tell the error.
  public var status: ErrorStatus?
  /// A word of the message that tells it apart where the code does not.
  public var swift: String?
  /// What kind of error it is.
  public var category: ErrorCategory
  /// What it means, as lines of Markdown.
  public var doc: [String]
  /// The type of the error's data, where it is documented.
  public var data: TypeExpression?
  /// The Swift name of that data in the error's view.
  public var dataName: String?
  /// The section of the page.
  public var at: String
  /// The ids of the defects that it cites.
  public var defects: [String]
  /// Where it stands in the spec.
  public var location: SourceLocation
}

/// An HTTP status that is an error, or a class of them: `403`, `5xx`.
public struct ErrorStatus: Sendable, Equatable, CustomStringConvertible {
  /// The status, or the least of the class.
  public var first: Int
  /// Whether it is the whole class.
  public var isClass: Bool

  /// The classes that can be errors.
  static let classes = ["4xx", "5xx"]

  /// As specs write it.
  public var description: String { isClass ? "\(first / 100)xx" : "\(first)" }

  /// The statuses.
  public var range: ClosedRange<Int> { first...(isClass ? first + 99 : first) }
}

/// What kinds of errors all services share.
public enum ErrorCategory: String, Sendable, CaseIterable {
  case unauthorized, forbidden, notFound, conflict, invalidInput, rateLimited, paymentRequired, unavailable
  case `internal`
}

/// One documented exchange, from `examples/<operation>[@case].http`.
public struct Example: Sendable, Equatable {
  /// The file's name without its ending: `get_host_by_name@invalid`.
  public var name: String
  /// The operation that it belongs to, or the type whose value it shows.
  public var operation: String
  /// What follows `@`; empty for the plain example.
  public var label: String
  /// The `# key: value` lines.
  public var annotations: [(key: String, value: String)]
  /// The request; nil where only the answer is documented.
  public var request: Message?
  /// The answer; nil where only the request is documented.
  public var response: Message?
  /// The JSON of an example that shows a type rather than a call.
  public var value: Message?
  /// The type's values in it, as JSON texts; none where it shows none that is whole.
  public var samples: [String] = []
  /// The file as it stands.
  public var bytes: [UInt8]
  /// Where it stands in the spec.
  public var location: SourceLocation

  /// A request or an answer.
  public struct Message: Sendable, Equatable {
    /// The request line or status line.
    public var line: String
    /// The headers in order.
    public var headers: [Header]
    /// The body, byte for byte.
    public var body: [UInt8]
    /// The line of the file where the body begins.
    public var bodyLine: Int
  }

  /// A header line.
  public struct Header: Sendable, Equatable {
    /// What stands before the colon.
    public var name: String
    /// What stands behind it, without leading spaces.
    public var value: String
  }

  /// Whether all parts are the same.
  public static func == (a: Example, b: Example) -> Bool { a.name == b.name && a.bytes == b.bytes }
}
