import WireJSON

/// A place where a value is not of its type.
struct Misfit {
  /// The JSON path: `$.results[3].level`.
  var path: String
  /// The row of the tolerance table by which it is read all the same; nil: it cannot be read.
  var tolerance: JSONTolerance?
  /// What is wrong, in a clause.
  var problem: String
  var node: Node
  /// The type that does not have the member; nil: it is something else.
  var lacking: String?

  /// Whether it is a member that its type does not have.
  var isUnknownMember: Bool { lacking != nil }

  /// The finding about a value of the spec itself, whose path is plain to see.
  func message(_ value: Node) -> String { "\(value.jsonText) does not fit: \(problem)" }
}

/// Holds JSON values against types, as strict reading does: each tolerance is a misfit, too.
struct ValueFit {
  let table: TypeTable
  /// Whether documented limits count, and whether members and values must be documented: so in what is sent.
  var isInput = false

  /// All places where a value is not of a type.
  func misfits(_ node: Node, _ type: TypeExpression, path: String = "$") -> [Misfit] {
    var run = FitRun(fit: self)
    run.check(node, type, path)
    return run.misfits
  }

  /// All places where a value is not the members of a list of fields, as JSON-RPC's named params are.
  func misfits(_ node: Node, fields: [Field], path: String, ignoring names: Set<String> = []) -> [Misfit] {
    var run = FitRun(fit: self)
    run.checkMembers(node, fields, of: "params", path, ignoring: names)
    return run.misfits
  }

  /// All places where a value is not a positional record.
  func misfits(_ node: Node, tuple: Tuple, path: String) -> [Misfit] {
    var run = FitRun(fit: self)
    run.checkTuple(node, tuple, path)
    return run.misfits
  }

  /// All places where an answer is not the fixed one; what it holds beyond that does not count.
  func misfits(_ node: Node, acknowledgement: Node, path: String) -> [Misfit] {
    var run = FitRun(fit: self)
    run.checkFixed(node, acknowledgement, path)
    return run.misfits
  }

  /// The same for a single field, its limits included.
  func misfits(_ node: Node, field: Field, path: String) -> [Misfit] {
    var run = FitRun(fit: self)
    run.check(node, field, path)
    return run.misfits
  }
}

/// One walk through a value.
private struct FitRun {
  let fit: ValueFit
  var misfits: [Misfit] = []
  private var depth = 0
  /// Whether the walk is inside of what takes bad input on purpose.
  private var isUnchecked = false
  /// Whether limits count, and values must be documented.
  private var isStrict: Bool { fit.isInput && !isUnchecked }

  init(fit: ValueFit) { self.fit = fit }

  mutating func add(_ node: Node, _ path: String, _ problem: String, _ tolerance: JSONTolerance? = nil) {
    misfits.append(Misfit(path: path, tolerance: tolerance, problem: problem, node: node))
  }

  private mutating func mismatch(_ node: Node, _ path: String, _ expected: String, _ tolerance: JSONTolerance? = nil) {
    add(node, path, "expected \(expected), found \(node.kind)", tolerance)
  }

  mutating func check(_ node: Node, _ type: TypeExpression, _ path: String) {
    // A value is at most 128 deep, so what goes deeper is a type that leads back to itself, which is found elsewhere.
    guard depth < 512 else { return }
    depth += 1
    defer { depth -= 1 }
    switch type {
    case .json: break
    case .nullable(let type): if !node.isNull { check(node, type, path) }
    case .int, .double, .bool, .string: checkBase(node, type, path)
    case .list(let element):
      guard node.isList else { return mismatch(node, path, "a list", node.isNull ? .nullAsEmptyList : nil) }
      for (index, item) in node.elements.enumerated() { check(item, element, path + JSONPath.element(index)) }
    case .map(let key, let value): checkMap(node, key, value, path)
    case .named(let name): checkNamed(node, name, path)
    }
  }

  mutating func check(_ node: Node, _ field: Field, _ path: String) {
    let outer = isUnchecked
    isUnchecked = outer || field.unchecked
    check(node, field.type, path)
    if isStrict { checkLimits(node, field.limits, path) }
    isUnchecked = outer
  }

  private mutating func checkBase(_ node: Node, _ type: TypeExpression, _ path: String) {
    switch (type, node.value) {
    case (.int, .number(let text)):
      guard Int(text) == nil else { return }
      guard JSONNumber(text)?.int != nil else { return add(node, path, "expected an integer, found \(text)") }
      mismatch(node, path, "an integer", .integralNumberAsInt)
    case (.int, .string(let text)):
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      let isInt = !digits.isEmpty && digits.utf8.allSatisfy(NameRules.isDigit) && Int(text) != nil
      mismatch(node, path, "an integer", isInt ? .stringAsInt : nil)
    case (.double, .string(let text)):
      mismatch(node, path, "a number", JSONNumber(text)?.double == nil ? nil : .stringAsDouble)
    case (.bool, .number(let text)):
      mismatch(node, path, "a boolean", text == "0" || text == "1" ? .numberAsBool : nil)
    case (.bool, .string(let text)):
      let known = ["0", "1", "true", "false", "True", "False"].contains(text)
      mismatch(node, path, "a boolean", known ? .stringAsBool : nil)
    case (.string, .number): mismatch(node, path, "a string", .numberAsString)
    case (.double, .number), (.bool, .bool), (.string, .string): break
    default: mismatch(node, path, fit.table.base(type).title)
    }
  }

  private mutating func checkMap(_ node: Node, _ key: TypeExpression, _ value: TypeExpression, _ path: String) {
    guard node.isObject else {
      return mismatch(node, path, "an object", node.isList && node.elements.isEmpty ? .emptyArrayAsObject : nil)
    }
    let isInt = fit.table.base(key) == .int
    for member in node.members {
      let path = path + JSONPath.member(member.key)
      if isInt && Int(member.key) == nil {
        add(member.value, path, "expected an integer as the key")
      } else if isStrict {
        check(
          Node(value: isInt ? .number(member.key) : .string(member.key), place: member.value.place), key, path)
      }
      check(member.value, value, path)
    }
  }

  private mutating func checkNamed(_ node: Node, _ name: String, _ path: String) {
    guard let declaration = fit.table.declaration(name) else { return }
    switch declaration.kind {
    case .fields: checkMembers(node, fields(name), of: name, path)
    case .tuple(let tuple): checkTuple(node, tuple, path)
    case .union(let union): checkUnion(node, union, name, path)
    case .values(let set): checkSet(node, set, name, path)
    case .scalar(let scalar): checkScalar(node, scalar, path)
    }
  }

  /// The members of an object; of a view they are optional unless it says `required`.
  private func fields(_ name: String) -> [Field] {
    let fields = fit.table.fields(name) ?? []
    guard let view = TypeTable.split(name)?.view, fit.table.declarations[name] == nil else { return fields }
    return fields.map { field in
      var field = field
      field.facts.optional = !field.required.contains(view)
      return field
    }
  }

  mutating func checkMembers(
    _ node: Node, _ fields: [Field], of name: String, _ path: String, ignoring: Set<String> = []
  ) {
    guard node.isObject else {
      return mismatch(node, path, "an object", node.isList && node.elements.isEmpty ? .emptyArrayAsObject : nil)
    }
    var seen: Set<String> = []
    for member in node.members {
      let path = path + JSONPath.member(member.key)
      guard seen.insert(member.key).inserted else {
        add(member.value, path, "the member stands twice", .duplicateKey)
        continue
      }
      if let field = fields.first(where: { $0.name == member.key }) {
        if member.value.isNull && field.optional && !isNullable(field.type) {
          add(member.value, path, "expected a value or nothing, found null", .nullForOptional)
        } else {
          check(member.value, field, path)
        }
      } else if !ignoring.contains(member.key) {
        let hint = Nearest.hint(member.key, among: fields.map(\.name))
        add(member.value, path, "'\(name)' has no member '\(member.key)'\(hint)")
        misfits[misfits.count - 1].lacking = name
      }
    }
    for field in fields where !field.optional && !seen.contains(field.name) {
      let tolerance: JSONTolerance? =
        fit.isInput ? nil : isNullable(field.type) ? .absentForNullable : .missingMember
      add(node, path + JSONPath.member(field.name), "the member is missing", tolerance)
    }
  }

  private func isNullable(_ type: TypeExpression) -> Bool {
    switch type {
    case .nullable, .json: true
    default: false
    }
  }

  mutating func checkTuple(_ node: Node, _ tuple: Tuple, _ path: String) {
    guard node.isList else {
      if tuple.readsObject, node.isObject { return checkMembers(node, tuple.members, of: "an object", path) }
      if !tuple.texts.isEmpty, node.string != nil { return }
      guard let alone = tuple.alone, let member = tuple.members.first(where: { $0.name == alone }) else {
        return mismatch(node, path, "a list")
      }
      return check(node, member, path)
    }
    for (index, member) in tuple.members.enumerated() {
      let path = path + JSONPath.element(index)
      guard index < node.elements.count else {
        if !member.optional { add(node, path, "'\(member.name)' is missing", fit.isInput ? nil : .missingMember) }
        continue
      }
      let element = node.elements[index]
      if member.gap == element.jsonText { continue }
      if element.isNull && member.optional && !isNullable(member.type) {
        add(element, path, "expected a value or nothing, found null", .nullForOptional)
      } else {
        check(element, member, path)
      }
    }
    if node.elements.count > tuple.members.count {
      let path = path + JSONPath.element(tuple.members.count)
      add(node.elements[tuple.members.count], path, "expected the end of the list", .extraElements)
    }
  }

  private mutating func checkUnion(_ node: Node, _ union: Union, _ name: String, _ path: String) {
    let kind = UnionCheck.Kind(node)
    let fitting = union.cases.filter { item in
      kind.map { UnionCheck.kinds(item.type, fit.table).contains($0) } ?? false
    }
    let byMember = fitting.first { item in item.has.map { node[$0] != nil } ?? false }
    guard let item = byMember ?? fitting.first(where: { $0.has == nil }) else {
      return add(node, path, "\(node.kind) is no case of '\(name)'")
    }
    check(node, item.type, path)
  }

  private mutating func checkSet(_ node: Node, _ set: ValueSet, _ name: String, _ path: String) {
    let count = misfits.count
    let elements = set.base == .list && node.isList ? node.elements : [node]
    for (index, element) in elements.enumerated() {
      checkBase(element, set.base == .int ? .int : .string, node.isList ? path + JSONPath.element(index) : path)
    }
    guard isStrict, misfits.count == count else { return }
    let text = elements.compactMap(\.scalarText).joined(separator: "+")
    let known = set.values.map(\.value)
    if !known.contains(text) {
      add(node, path, "'\(text)' is no value of '\(name)'\(Nearest.hint(text, among: known))")
    }
  }

  private mutating func checkScalar(_ node: Node, _ scalar: Scalar, _ path: String) {
    if let text = node.scalarText, scalar.sentinels.contains(where: { $0.value == text }) { return }
    if !scalar.reads.isEmpty, node.isScalar, !node.isNull { return }
    let count = misfits.count
    check(node, scalar.base, path)
    if isStrict && misfits.count == count { checkLimits(node, scalar.limits, path) }
  }

  /// An object holds at least the fixed members; a list has the same elements; scalars are equal, tolerances included.
  mutating func checkFixed(_ node: Node, _ fixed: Node, _ path: String) {
    switch fixed.value {
    case .object(let members):
      guard node.isObject else { return mismatch(node, path, "an object") }
      for member in members {
        let path = path + JSONPath.member(member.key)
        if let value = node[member.key] {
          checkFixed(value, member.value, path)
        } else {
          add(node, path, "the member is missing")
        }
      }
    case .list(let elements):
      guard node.isList, node.elements.count == elements.count else {
        return add(node, path, "expected \(fixed.jsonText), found \(node.kind)")
      }
      for (index, element) in elements.enumerated() {
        checkFixed(node.elements[index], element, path + JSONPath.element(index))
      }
    case .null, .bool, .number, .string:
      guard !node.sameJSON(as: fixed) else { return }
      add(node, path, "expected \(fixed.jsonText), found \(node.kind)", tolerance(node, fixed))
    }
  }

  /// The tolerance by which a scalar reads as a fixed one.
  private func tolerance(_ node: Node, _ fixed: Node) -> JSONTolerance? {
    switch (fixed.value, node.value) {
    case (.bool(let flag), .number(let text)): text == (flag ? "1" : "0") ? .numberAsBool : nil
    case (.bool(let flag), .string(let text)):
      (flag ? ["1", "true", "True"] : ["0", "false", "False"]).contains(text) ? .stringAsBool : nil
    case (.number(let number), .string(let text)): text == number ? .stringAsInt : nil
    case (.string(let text), .number(let number)): text == number ? .numberAsString : nil
    default: nil
    }
  }

  private mutating func checkLimits(_ node: Node, _ limits: Limits, _ path: String) {
    if let problem = LimitWords.violation(limits, node) { add(node, path, problem) }
  }
}

extension UnionCheck.Kind {
  /// The kind of a value.
  init?(_ node: Node) {
    switch node.value {
    case .string: self = .string
    case .number: self = .number
    case .bool: self = .boolean
    case .list: self = .list
    case .object: self = .object
    case .null: return nil
    }
  }
}
