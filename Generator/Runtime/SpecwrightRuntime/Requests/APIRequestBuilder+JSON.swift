// Builders: the JSON body or params of a call, member by member, where its members are arguments. Members are written
// between `object` or `tuple` and `end`, which makes them the body; outside of these nothing is written.

import WireJSON

extension APIRequestBuilder {
  /// Begins an object whose members are then written in the order of `names`.
  ///
  /// - Parameter names: The names of the members, separated by commas.
  public func object(_ names: StaticString) {
    writer = JSONWriter()
    writer?.object(names)
  }

  /// Begins an array whose elements are then written one by one.
  public func tuple() {
    writer = JSONWriter()
    writer?.tuple()
  }

  /// Ends the object or array: what was written is the body of the call, or its params.
  public func end() {
    writer?.end()
    parts.json = writer.take()?.finish() ?? parts.json
  }

  /// Writes a value.
  public func value<Value: JSONWritable>(_ value: Value) {
    writer?.value(value)
  }

  /// Writes a value, held to a documented limit.
  public func value<Value: JSONWritable>(_ value: Value, _ rule: JSONRule) {
    writer?.value(value, rule)
  }

  /// Writes a value, or leaves the member out.
  public func valueIfPresent<Value: JSONWritable>(_ value: Value?) {
    writer?.valueIfPresent(value)
  }

  /// Writes a value, held to a documented limit, or leaves the member out.
  public func valueIfPresent<Value: JSONWritable>(_ value: Value?, _ rule: JSONRule) {
    writer?.valueIfPresent(value, rule)
  }

  /// Writes a value, or null.
  public func valueOrNull<Value: JSONWritable>(_ value: Value?) {
    writer?.valueOrNull(value)
  }

  /// Writes a value, held to a documented limit, or null.
  public func valueOrNull<Value: JSONWritable>(_ value: Value?, _ rule: JSONRule) {
    writer?.valueOrNull(value, rule)
  }

  /// Writes what an update does to a member: nothing, null or a value.
  public func patch<Value: JSONWritable>(_ patch: Patch<Value>) {
    writer?.patch(patch)
  }

  /// Writes what an update does to a member; a value is held to a documented limit.
  public func patch<Value: JSONWritable>(_ patch: Patch<Value>, _ rule: JSONRule) {
    writer?.patch(patch, rule)
  }
}
