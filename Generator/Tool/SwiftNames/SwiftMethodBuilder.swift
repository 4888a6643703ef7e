import SpecModel

/// Works out the signature of each operation.
struct SwiftMethodBuilder {
  let api: API
  let types: SwiftTypeNames

  func method(_ operation: Operation) -> SwiftMethod {
    let input = inputStructure(operation)
    let path = operation.path.filter { $0.scope == nil }.map { argument($0.field, .path, of: operation.key) }
    let rest =
      arguments(operation.query, .query, of: operation) + arguments(operation.header, .header, of: operation)
      + arguments(operation.form, .form, of: operation) + inputArguments(operation, input)
    let required = rest.filter { $0.defaultValue == nil }
    let optional = rest.filter { $0.defaultValue != nil }
    let verb = operation.key.part(afterLast: ".")
    return SwiftMethod(
      operation: operation, name: SwiftIdentifier.escaped(operation.swift ?? SwiftIdentifier.lowerCamel(verb)),
      arguments: path + required + optional, output: output(operation), input: input)
  }

  /// The parameters that a caller gives: constants are sent without being arguments.
  private func arguments(_ fields: [Field], _ place: SwiftArgument.Place, of operation: Operation) -> [SwiftArgument] {
    fields.filter { $0.constant == nil }.map { argument($0, place, of: operation.key) }
  }

  /// A parameter outside a declared input type.
  func argument(_ field: Field, _ place: SwiftArgument.Place, of owner: String) -> SwiftArgument {
    var type = field.type
    var isNullable = false
    if case .nullable(let wrapped) = type { (type, isNullable) = (wrapped, true) }
    let isFlag = field.textForm == "flag"
    let spelling = types.spelling(type, secret: field.secret)
    let presence: Presence =
      switch (field.optional && !isFlag, isNullable) {
      case (false, false): .required
      case (true, false): .optional
      case (false, true): .nullable
      case (true, true): .patch
      }
    let name = types.memberName(field)
    return SwiftArgument(
      label: field.label == "_" ? nil : field.label ?? (place == .path ? nil : name), name: Self.local(name),
      type: Self.type(spelling, presence), defaultValue: isFlag ? "false" : Self.defaultValue(presence), field: field,
      place: place, coding: types.coding(type, secret: field.secret), presence: presence,
      rule: field.unchecked
        ? nil : types.rule(type, field.limits, owner: "\(owner).\(field.name)", isText: place.isText))
  }

  /// What every request may be given, as the one argument of the method that gives it.
  func modifier(_ field: Field) -> SwiftArgument {
    var given = field
    given.facts.optional = false
    given.facts.label = "_"
    let argument = argument(given, .query, of: "modifiers")
    return SwiftArgument(
      label: nil, name: argument.name, type: argument.type, defaultValue: field.textForm == "flag" ? "true" : nil,
      field: given,
      place: .query, coding: argument.coding, presence: .required, rule: argument.rule)
  }

  private func inputArguments(_ operation: Operation, _ input: SwiftStructure?) -> [SwiftArgument] {
    switch operation.params {
    case .named(let fields), .positional(let fields): return fields.map { argument($0, .member, of: operation.key) }
    case .list(let field), .bare(let field): return [whole(field, of: operation.key)]
    case .none, .object: break
    }
    guard let body = operation.input else { return [] }
    if operation.arguments == .members, let input { return input.members.map(argument(ofMember:)) }
    let field = Field(name: body.name, type: body.type, doc: body.doc, location: operation.location)
    return [whole(field, of: operation.key)]
  }

  /// An argument that is the whole body or params: it has no label.
  private func whole(_ field: Field, of owner: String) -> SwiftArgument {
    let argument = argument(field, .whole, of: owner)
    return SwiftArgument(
      label: nil, name: argument.name, type: argument.type, defaultValue: argument.defaultValue, field: field,
      place: .whole, coding: argument.coding, presence: argument.presence, rule: argument.rule)
  }

  private func argument(ofMember member: SwiftMember) -> SwiftArgument {
    let name = types.memberName(member.field)
    var type = member.field.type
    if case .nullable(let wrapped) = type { type = wrapped }
    return SwiftArgument(
      label: member.label, name: Self.local(name),
      type: Self.type(types.spelling(type, secret: member.field.secret), member.presence),
      defaultValue: member.defaultValue, field: member.field, place: .member, coding: member.coding,
      presence: member.presence, rule: member.rule)
  }

  private func inputStructure(_ operation: Operation) -> SwiftStructure? {
    guard operation.arguments == .members, case .named(let name) = operation.input?.type else { return nil }
    return types.input(name)
  }

  private func output(_ operation: Operation) -> SwiftOutput {
    var output = SwiftOutput.nothing
    var isEmptyPossible = false
    for result in operation.results {
      switch result.kind {
      case .value(let type), .one(let type): output = .value(types.spelling(type))
      case .text: output = .text
      case .secretText: output = .secretText
      case .bytes: output = .bytes
      case .empty, .acknowledgement: isEmptyPossible = true
      }
    }
    if isEmptyPossible, case .value(let type) = output { return .value(type.hasSuffix("?") ? type : type + "?") }
    return output
  }

  /// The name of an argument inside a body, as source.
  private static func local(_ name: String) -> String {
    SwiftIdentifier.escaped(SwiftKeywords.notArguments.contains(name) ? name + "Value" : name)
  }

  private static func type(_ spelling: String, _ presence: Presence) -> String {
    switch presence {
    case .required: spelling
    case .optional, .nullable, .either: spelling + "?"
    case .patch: "Patch<\(spelling)>"
    }
  }

  private static func defaultValue(_ presence: Presence) -> String? {
    switch presence {
    case .required, .nullable: nil
    case .optional, .either: "nil"
    case .patch: ".keep"
    }
  }
}

extension Operation {
  /// The input of a declared type, whichever the wire.
  public var input: Body? {
    if let body { return body }
    guard case .object(let body) = params else { return nil }
    return body
  }
}
