import SpecModel
import SwiftNames

/// Prints the method that makes an operation's request.
struct RequestEmitter {
  let method: SwiftMethod
  let scope: SwiftScope
  let swift: SwiftAPI

  private var operation: Operation { method.operation }
  private var names: BodyNames { BodyNames(method.arguments, carried: scope.carried) }

  func print(_ printer: inout CodePrinter) {
    printer.paragraph("The request of `", operation.key, "`, to be sent by a client; see the call of the same name.")
    DeprecationText.print(operation.deprecated, replacement: scope.replacement(operation), &printer)
    printer.add("public func ", method.name, "(")
    for argument in method.arguments { printer.parameter(argument) }
    printer.endList(") -> ", swift.client, ".Request<", method.output.spelling, "> {")
    printer.indented(printBody)
    printer.line("}")
  }

  /// The builder and the statements that fill it in, or the request itself where there are none.
  private func printBody(_ printer: inout CodePrinter) {
    let request = names.local("request")
    let start = printer.count
    printer.add("let ", request, " = APIRequestBuilder(")
    printFacts(&printer)
    let end = printer.count
    printStatements(request, &printer)
    if printer.count > end { return printer.line("return ", swift.client, ".Request(", request, ")") }
    printer.takeBack(to: start)
    printer.add(swift.client, ".Request(")
    printFacts(&printer)
  }

  /// Operation, route, effect, and what is not the usual answer.
  private func printFacts(_ printer: inout CodePrinter) {
    printer.beginItem()
    printer.string(operation.key)
    printer.beginItem()
    let (verb, path) = WireListing.route(operation)
    printer.string(verb, " ", path)
    printer.item(".", operation.effect.rawValue)
    if let reply = ReplyText.literal(operation) { printer.item("reply: ", reply) }
    let statuses = operation.results.map { $0.status ?? 200 }
    if let status = statuses.first, status != 200 { printer.item("status: ", String(status)) }
    if statuses.count > 1 {
      printer.item("or: [", statuses.dropFirst().map(String.init).joined(separator: ", "), "]")
    }
    printer.endCall()
  }

  private func printStatements(_ request: String, _ printer: inout CodePrinter) {
    for index in operation.path.indices {
      let name = operation.path[index].field.name
      guard let argument = argument(name, .path) ?? scope.carried.first(where: { $0.field.name == name }) else {
        continue
      }
      printer.line(request, ".path(", text(argument), ")")
    }
    if case .action(let name?, let field, _, _) = operation.call {
      printer.line(request, ".", formOrQuery, "(", SwiftLiteral.string(field), ", ", SwiftLiteral.string(name), ")")
    }
    // In the order of the spec, which is that of the page: the signature has what is required first.
    for (place, verb, fields) in [
      (SwiftArgument.Place.query, "query", operation.query), (.header, "header", operation.header),
      (.form, "form", operation.form),
    ] {
      for field in fields {
        if let text = field.constantText {
          printer.line(request, ".", verb, "(", SwiftLiteral.string(field.name), ", ", SwiftLiteral.string(text), ")")
        } else if let argument = argument(field.name, place) {
          printParameter(argument, of: request, &printer)
        }
      }
    }
    printInput(request, &printer)
    printLimits(request, &printer)
    printCredentials(request, &printer)
    printErrors(request, &printer)
  }

  private func argument(_ name: String, _ place: SwiftArgument.Place) -> SwiftArgument? {
    method.arguments.first { $0.place == place && $0.field.name == name }
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
    if argument.field.textForm == "flag" { return printer.line(request, ".flag(", name, ", ", argument.name, ")") }
    printer.add(request, ".", verb, "(")
    printer.item(name)
    printer.item(text(argument))
    printer.endCall()
  }

  /// The body of a REST call or the params of a JSON-RPC call.
  private func printInput(_ request: String, _ printer: inout CodePrinter) {
    switch operation.params {
    case .named(let fields):
      let names = fields.map(\.name)
      printMembers(names, keys: SwiftLiteral.names(names), request, &printer)
    case .positional(let fields): printPositional(fields.map(\.name), request, &printer)
    case .list, .bare: printWhole("\(request).params", &printer)
    case .none, .object:
      guard operation.input != nil else { return }
      let verb = request + (operation.body == nil ? ".params" : ".body")
      guard operation.arguments == .members, let structure = method.input else { return printWhole(verb, &printer) }
      let names = structure.members.map(\.field.name)
      printMembers(names, keys: SwiftLiteral.names(names), request, &printer)
    }
  }

  /// Members that are arguments are written straight into the request's JSON.
  ///
  /// `members` are their names on the wire. `keys` is nil for an array with a place for each. All arguments are known to
  /// be there where they are unwrapped already (`isThere`).
  private func printMembers(
    _ members: [String], keys: String?, _ request: String, isThere: Bool = false, _ printer: inout CodePrinter
  ) {
    if let keys {
      printer.literalCall(request + ".object(", keys)
    } else {
      printer.line(request, ".tuple()")
    }
    for name in members {
      guard let argument = argument(name, .member) else { continue }
      let rule =
        argument.field.writes.isEmpty
        ? RuleText.arguments(argument.rule, client: swift.client)
        : ", " + RuleText.literal(argument.field.limits, only: argument.field.writes)
      let method = Coding.value.writerMethod(isThere ? .required : argument.presence)
      printer.line(request, ".", method, "(", argument.name, rule, ")")
    }
    printer.line(request, ".end()")
  }

  /// Without any of its elements an array of params is left out.
  private func printPositional(_ members: [String], _ request: String, _ printer: inout CodePrinter) {
    let arguments = method.arguments.filter { $0.place == .member }
    guard !arguments.isEmpty, arguments.allSatisfy({ $0.presence == .optional }) else {
      return printMembers(members, keys: nil, request, &printer)
    }
    let isOne = arguments.count == 1
    let condition =
      isOne ? "let \(arguments[0].name)" : arguments.map { "\($0.name) != nil" }.joined(separator: " || ")
    printer.block("if ", condition, " {") { printMembers(members, keys: nil, request, isThere: isOne, &$0) }
  }

  private func printWhole(_ verb: String, _ printer: inout CodePrinter) {
    guard let argument = method.arguments.first(where: { $0.place == .whole }) else { return }
    let label = argument.field.unchecked ? "unchecked: " : ""
    let call = "\(verb)(\(label)\(argument.name)\(RuleText.arguments(argument.rule, client: swift.client)))"
    guard argument.presence == .optional else { return printer.line(call) }
    printer.line("if let ", argument.name, " { ", call, " }")
  }

  /// Errors that mean another thing here than elsewhere.
  private func printErrors(_ request: String, _ printer: inout CodePrinter) {
    let rules = operation.errors.compactMap { ErrorEmitter.rule($0) }
    guard !rules.isEmpty else { return }
    printer.line(request, ".errors = [")
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
