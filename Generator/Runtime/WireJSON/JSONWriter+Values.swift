// Members of any other type: the type writes itself, in a frame of its own.

extension JSONWriter {
  /// Writes a value of any type that writes itself.
  public mutating func value<Value: JSONWritable>(_ value: Value) {
    begin()
    nested(value, rule: -1)
  }

  /// Writes a value that keeps a rule; for a list or map the rule's counts apply to it and `each` to its elements.
  public mutating func value<Value: JSONWritable>(_ value: Value, _ rule: JSONRule) {
    begin()
    guard checksLimits else { return nested(value, rule: -1) }
    rules.append(rule)
    nested(value, rule: rules.count - 1)
    rules.removeLast()
  }

  /// Writes a value, or leaves the member out.
  public mutating func valueIfPresent<Value: JSONWritable>(_ value: Value?) {
    if let value { self.value(value) } else { omit() }
  }

  /// Writes a value that keeps a rule, or leaves the member out.
  public mutating func valueIfPresent<Value: JSONWritable>(_ value: Value?, _ rule: JSONRule) {
    if let value { self.value(value, rule) } else { omit() }
  }

  /// Writes a value, or null.
  public mutating func valueOrNull<Value: JSONWritable>(_ value: Value?) {
    if let value { self.value(value) } else { null() }
  }

  /// Writes a value that keeps a rule, or null.
  public mutating func valueOrNull<Value: JSONWritable>(_ value: Value?, _ rule: JSONRule) {
    if let value { self.value(value, rule) } else { null() }
  }

  /// Writes a value that may be absent or null, or leaves the member out.
  public mutating func valueIfAny<Value: JSONWritable>(_ value: Value?) {
    if let value { self.value(value) } else { omit() }
  }

  /// Writes what an update does to a member: nothing, null or a value.
  public mutating func patch<Value: JSONWritable>(_ patch: Patch<Value>) {
    switch patch {
    case .keep: omit()
    case .null: null()
    case .value(let value): self.value(value)
    }
  }

  /// Writes what an update does to a member; a value keeps a rule.
  public mutating func patch<Value: JSONWritable>(_ patch: Patch<Value>, _ rule: JSONRule) {
    switch patch {
    case .keep: omit()
    case .null: null()
    case .value(let value): self.value(value, rule)
    }
  }

  /// Lets a type write itself; the writer's place in what surrounds the value stays as it is.
  private mutating func nested<Value: JSONWritable>(_ value: Value, rule: Int) {
    let outer = frame
    let name = outer.isNamed ? memberName : ""
    let kept = keptViolations
    frame = JSONWriterFrame(mode: .value)
    frame.rule = rule
    value.write(to: &self)
    frame = outer
    if outer.isNamed { memberName = name }
    if keptViolations != kept { placeViolation(in: component) }
  }

  /// Puts what surrounds the violation before its path.
  private mutating func placeViolation(in component: String) { violation?.prepend(component) }

  /// Writes a list; the frame's rule applies to it.
  mutating func list<Element: JSONWritable>(_ elements: [Element]) {
    let rule = frame.mode == .value ? frame.rule : -1
    let outer = frame
    begin()
    let first = output.count
    output.append(UInt8(ascii: "["))
    let eachRule = startCollection(elements.count, rule)
    var position = 0
    for element in elements {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      let kept = keptViolations
      frame = JSONWriterFrame(mode: .value)
      frame.rule = eachRule
      element.write(to: &self)
      if keptViolations != kept { placeViolation(in: JSONPath.element(position)) }
      position += 1
    }
    output.append(UInt8(ascii: "]"))
    frame = outer
    if rule >= 0 { checkList(from: first, rules[rule]) }
    if eachRule >= 0 { rules.removeLast() }
  }

  /// Checks what the elements of the list written last must keep together.
  @inline(never)
  private mutating func checkList(from first: Int, _ rule: JSONRule) {
    guard rule.unique || !rule.membersRule.isEmpty else { return }
    if let broken = rule.violation(ofList: output.bytes(from: first)) { violate(broken) }
  }

  /// Checks the number of elements or members against a rule, and gives the place of the rule for each of them.
  mutating func startCollection(_ count: Int, _ rule: Int) -> Int {
    guard rule >= 0 else { return -1 }
    if let broken = rules[rule].violation(count: count) { violate(broken) }
    guard let each = rules[rule].each else { return -1 }
    rules.append(each)
    return rules.count - 1
  }

  /// Writes a map in the order of its keys; the frame's rule applies to it.
  mutating func map<Key: JSONKey, Value: JSONWritable>(_ values: [Key: Value]) {
    let rule = frame.mode == .value ? frame.rule : -1
    let eachRule = startCollection(values.count, rule)
    object("")
    for key in JSONWriter.sorted(values.keys.map { $0 }) {
      guard let value = values[key] else { continue }
      member(key.jsonKey)
      begin()
      if rule >= 0, let broken = rules[rule].keys?.violation(ofKey: key) { violate(broken) }
      nested(value, rule: eachRule)
    }
    end()
    if eachRule >= 0 { rules.removeLast() }
  }

  /// Keys in the order in which a map is written.
  @_specialize(where Key == String)
  @inline(never)
  static func sorted<Key: JSONKey>(_ keys: [Key]) -> [Key] { keys.sorted { Key.precedes($0, $1) } }
}
