import SpecModel
import SwiftNames

/// Prints the method that makes an operation's request.
struct RequestEmitter {
  let method: SwiftMethod
  let scope: SwiftScope
  let swift: SwiftAPI

  private var operation: Operation { method.operation }
  private var names: BodyNames { BodyNames(scope.carried + method.arguments) }

  func print(_ printer: inout CodePrinter) {
    let documentation = OperationDocumentation(method: method, types: swift.types, errors: swift.api.errors)
    printer.doc(documentation.requestParagraphs)
    DeprecationText.print(operation.deprecated, replacement: scope.replacement(operation), &printer)
    let type = "\(swift.client).Request<\(method.output.spelling)>"
    printer.list("public func \(method.name)(", method.arguments.map(\.declaration), ") -> \(type) {")
    printer.indented { printer in
      var statements = CodePrinter(width: CodePrinter.lineLength - 4)
      let request = names.local("request")
      printStatements(request, &statements)
      if statements.isEmpty {
        printer.call("\(type)(", creation)
      } else {
        printer.call("var \(request) = \(type)(", creation)
        printer.add(statements)
        printer.line("return \(request)")
      }
    }
    printer.line("}")
  }

  /// Operation, route, effect, and what is not the usual answer.
  private var creation: [String] {
    var arguments = [
      SwiftLiteral.string(operation.key), SwiftLiteral.string(WireListing.route(operation)),
      ".\(operation.effect.rawValue)",
    ]
    if let reply = ReplyText.literal(operation) { arguments.append("reply: \(reply)") }
    let statuses = operation.results.map { $0.status ?? 200 }
    if let status = statuses.first, status != 200 { arguments.append("status: \(status)") }
    if statuses.count > 1 {
      arguments.append("or: [\(statuses.dropFirst().map(String.init).joined(separator: ", "))]")
    }
    return arguments
  }

  private func printStatements(_ request: String, _ printer: inout CodePrinter) {
    for parameter in operation.path {
      let carried = scope.carried.first { $0.field.name == parameter.field.name }
      let own = method.arguments.first { $0.place == .path && $0.field.name == parameter.field.name }
      guard let argument = own ?? carried else { continue }
      printer.line("\(request).path(\(text(argument)))")
    }
    if case .action(let name?, let field, _, _) = operation.call {
      printer.line("\(request).\(formOrQuery)(\(SwiftLiteral.string(field)), \(SwiftLiteral.string(name)))")
    }
    // In the order of the spec, which is that of the page: the signature has what is required first.
    for (place, verb, fields) in [
      (SwiftArgument.Place.query, "query", operation.query), (.header, "header", operation.header),
      (.form, "form", operation.form),
    ] {
      for field in fields {
        if let text = field.constantText {
          printer.line("\(request).\(verb)(\(SwiftLiteral.string(field.name)), \(SwiftLiteral.string(text)))")
        } else if let argument = method.arguments.first(where: { $0.place == place && $0.field.name == field.name }) {
          printParameter(argument, of: request, &printer)
        }
      }
    }
    printInput(request, &printer)
    printLimits(request, &printer)
    printCredentials(request, &printer)
    printErrors(request, &printer)
  }

  private var formOrQuery: String {
    if case .action(_, _, "GET", _) = operation.call { return "query" }
    return "form"
  }

  private func printParameter(_ argument: SwiftArgument, of request: String, _ printer: inout CodePrinter) {
    let verb: String
    switch argument.place {
    case .query: verb = "query"
    case .header: verb = "header"
    case .form: verb = "form"
    case .path, .member, .whole: return
    }
    let name = SwiftLiteral.string(argument.field.name)
    if argument.field.textForm == "flag" { return printer.line("\(request).flag(\(name), \(argument.name))") }
    printer.call("\(request).\(verb)(", [name, text(argument)])
  }

  /// The body of a REST call or the params of a JSON-RPC call.
  private func printInput(_ request: String, _ printer: inout CodePrinter) {
    switch operation.params {
    case .named(let fields):
      printWriter(fields, keys: SwiftLiteral.names(fields.map(\.name)), "\(request).params", &printer)
    case .positional(let fields): printPositional(fields, request, &printer)
    case .list, .bare: printWhole("\(request).params", &printer)
    case .none, .object:
      guard operation.input != nil else { return }
      let verb = "\(request)." + (operation.body == nil ? "params" : "body")
      guard operation.arguments == .members, let structure = method.input else { return printWhole(verb, &printer) }
      let fields = structure.members.map(\.field)
      printWriter(fields, keys: SwiftLiteral.names(fields.map(\.name)), verb, &printer)
    }
  }

  /// Members that are arguments are written straight into the request's JSON.
  ///
  /// `keys` is nil for an array with a place for each; `verb` takes what is written: `request.params`. All arguments are
  /// known to be there where they are unwrapped already (`isThere`).
  private func printWriter(
    _ fields: [Field], keys: String?, _ verb: String, isThere: Bool = false, _ printer: inout CodePrinter
  ) {
    let writer = names.local(operation.body == nil ? "params" : "body", or: "writer")
    printer.line("var \(writer) = JSONWriter()")
    if let keys {
      printer.literalCall("\(writer).object(", keys)
    } else {
      printer.line("\(writer).tuple(alone: false)")
    }
    for field in fields {
      guard let argument = method.arguments.first(where: { $0.place == .member && $0.field.name == field.name }) else {
        continue
      }
      let rule =
        field.writes.isEmpty
        ? RuleText.arguments(argument.rule, client: swift.client)
        : ", " + RuleText.literal(field.limits, only: field.writes)
      let method = isThere ? argument.coding.writerMethod(.required) : argument.writerMethod
      printer.line("\(writer).\(method)(\(argument.name)\(rule))")
    }
    printer.line("\(writer).end()")
    printer.line("\(verb)(\(writer).finish())")
  }

  /// Without any of its elements an array of params is left out.
  private func printPositional(_ fields: [Field], _ request: String, _ printer: inout CodePrinter) {
    let arguments = method.arguments.filter { $0.place == .member }
    guard !arguments.isEmpty, arguments.allSatisfy({ $0.presence == .optional }) else {
      return printWriter(fields, keys: nil, "\(request).params", &printer)
    }
    let isOne = arguments.count == 1
    let condition =
      isOne ? "let \(arguments[0].name)" : arguments.map { "\($0.name) != nil" }.joined(separator: " || ")
    printer.block("if \(condition) {") { printWriter(fields, keys: nil, "\(request).params", isThere: isOne, &$0) }
  }

  private func printWhole(_ verb: String, _ printer: inout CodePrinter) {
    guard let argument = method.arguments.first(where: { $0.place == .whole }) else { return }
    let label = argument.field.unchecked ? "unchecked: " : ""
    let call = "\(verb)(\(label)\(argument.name)\(RuleText.arguments(argument.rule, client: swift.client)))"
    guard argument.presence == .optional else { return printer.line(call) }
    printer.line("if let \(argument.name) { \(call) }")
  }

  /// Errors that mean another thing here than elsewhere.
  private func printErrors(_ request: String, _ printer: inout CodePrinter) {
    let rules = operation.errors.compactMap { ErrorEmitter.rule($0) }
    guard !rules.isEmpty else { return }
    printer.line("\(request).errors = [")
    printer.indented { printer in
      for line in rules.joined(separator: ",\n").split(separator: "\n") { printer.line(String(line)) }
    }
    printer.line("]")
  }

  private func printLimits(_ request: String, _ printer: inout CodePrinter) {
    guard !operation.limits.isEmpty else { return }
    printer.lines("\(request).limits = \(LimitText.literal(operation.limits, swift.api))")
  }

  private func printCredentials(_ request: String, _ printer: inout CodePrinter) {
    guard let uses = operation.credentials else { return }
    printer.array(CredentialText.places(uses, swift.api, isOwn: true), before: "\(request).credentials = ")
  }

  /// A parameter outside JSON as arguments that the runtime takes.
  private func text(_ argument: SwiftArgument) -> String {
    ParameterText(types: swift.types).arguments(argument)
  }
}

extension SwiftArgument {
  /// The JSON writer's method for the argument.
  var writerMethod: String { coding.writerMethod(presence) }
}

extension Coding {
  /// The JSON writer's method: `stringIfPresent`.
  func writerMethod(_ presence: Presence) -> String {
    switch presence {
    case .required: rawValue
    case .optional, .either: rawValue + "IfPresent"
    case .nullable: rawValue + "OrNull"
    case .patch: "patch"
    }
  }
}
