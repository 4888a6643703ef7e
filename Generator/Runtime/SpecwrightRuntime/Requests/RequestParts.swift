// The structure of one request, free of generics: what the builders collect and the renderer reads.

import WireJSON

/// Everything a request consists of, before credentials, identifier and encoding.
struct RequestParts: Sendable {
  /// A value of a path parameter or a named parameter.
  struct Value: Sendable {
    let text: String
    let isSecret: Bool
  }

  /// Where a named parameter goes.
  enum Place: Sendable {
    case query, header, form, flag
  }

  /// A named parameter.
  struct Parameter: Sendable {
    let place: Place
    let name: StaticString
    let value: Value
  }

  let operation: StaticString
  let route: StaticString
  let effect: APIEffect
  let reply: APIReply
  /// The documented status of success.
  let status: Int
  /// Further documented statuses of success.
  let otherStatuses: [Int]
  var pathValues: [Value] = []
  var parameters: [Parameter] = []
  /// The JSON body, or the params of a JSON-RPC call.
  var json: JSONFragment?
  /// The operation's own credential places; nil for those of the service.
  var credentials: [APICredentialPlace]?
  /// The operation's own limits on the number of calls; nil for those of the service.
  var limits: [APIRateLimit]?
  /// When the call is sent again; nil for the client's policy.
  var retry: APIRetryPolicy?
  /// How long the call may take in all; nil for the client's deadline.
  var deadline: Duration?
  /// Errors that mean another thing here than elsewhere in the service.
  var errors: [APIErrorRule] = []
  /// A JSON-RPC method that is only known at run time.
  var rpcMethod: String?
  /// The first documented limit that a path value or parameter breaks; JSON keeps its own.
  var violation: String?
  /// A value that has no form on the wire; refused whatever is checked.
  var refusal: String?

  init(
    _ operation: StaticString, _ route: StaticString, _ effect: APIEffect, _ reply: APIReply, _ status: Int,
    or otherStatuses: [Int]
  ) {
    self.operation = operation
    self.route = route
    self.effect = effect
    self.reply = reply
    self.status = status
    self.otherStatuses = otherStatuses
  }

  /// Adds a path value; `rule` is what is wrong with it, in words, or nil.
  mutating func addPath(_ text: String, secret: Bool = false, violation rule: String? = nil) {
    if let rule, violation == nil {
      violation = "parameter '\(Route(route).parameter(pathValues.count) ?? "path")' \(rule)"
    }
    if pathValues.isEmpty { pathValues.reserveCapacity(3) }
    pathValues.append(Value(text: text, isSecret: secret))
  }

  /// Adds a named parameter unless its text is nil.
  mutating func add(
    _ place: Place, _ name: StaticString, _ text: String?, secret: Bool = false, violation rule: String? = nil
  ) {
    guard let text else { return }
    if let rule, violation == nil {
      violation = "parameter '\(name.text)' \(rule)"
    }
    parameters.append(Parameter(place: place, name: name, value: Value(text: text, isSecret: secret)))
  }

  /// Adds a named number unless it is nil, in its shortest text that reads back as the same number.
  mutating func add(_ place: Place, _ name: StaticString, number: Double?, violation rule: String? = nil) {
    guard let number else { return }
    if !number.isFinite, refusal == nil {
      refusal = "parameter '\(name.text)' must be a finite number"
    }
    add(place, name, number.description, violation: rule)
  }

  /// The names of all parameters, for messages: values may be private.
  var parameterNames: [String] {
    pathValues.indices.map { Route(route).parameter($0) ?? "path" } + parameters.map(\.name.text)
  }

  /// Operation, route and parameter names.
  var description: String {
    "\(operation.text) \(route.text)" + (parameterNames.isEmpty ? "" : " (\(parameterNames.joined(separator: ", ")))")
  }

  /// What is dumped of the subject, which holds these parts: the same.
  func mirror<Subject>(of subject: Subject) -> Mirror {
    Mirror(subject, children: ["operation": operation.text, "route": route.text, "parameters": parameterNames])
  }
}

/// The parts of a request behind one reference: they are copied only when they change while somebody else has them.
///
/// A request is one word wide by this, which keeps the code small that builds it (that code is compiled once per
/// operation), and a call hands it on from step to step for next to nothing.
struct SharedParts: Sendable {
  /// Always one element.
  private var storage: [RequestParts]

  init(_ parts: RequestParts) { storage = [parts] }

  var parts: RequestParts {
    get { storage[0] }
    _modify { yield &storage[0] }
  }
}
