// Builders: valueless flags, the JSON body and the params of a JSON-RPC call.

import WireJSON

extension APIRequestBuilder {
  /// Adds a name without a value when `isSet` is true: to the query of a GET or HEAD, to the form of any other request.
  public func flag(_ name: StaticString, _ isSet: Bool?) {
    parts.add(.flag, name, isSet == true ? "" : nil)
  }

  /// Sends `value` as the JSON body.
  public func body<Value: JSONWritable>(_ value: Value) {
    var writer = JSONWriter(checksLimits: true)
    writer.value(value)
    parts.json = writer.finish()
  }

  /// Sends `value`, held to a documented limit, as the JSON body.
  public func body<Value: JSONWritable>(_ value: Value, _ rule: JSONRule) {
    var writer = JSONWriter(checksLimits: true)
    writer.value(value, rule)
    parts.json = writer.finish()
  }

  /// Sends `value` as the params of a JSON-RPC call.
  public func params<Value: JSONWritable>(_ value: Value) {
    body(value)
  }

  /// Sends `value` as the params of a JSON-RPC call that takes what breaks documented limits, to say so.
  public func params<Value: JSONWritable>(unchecked value: Value) {
    var writer = JSONWriter(checksLimits: false)
    writer.keepsUnknownFields = false
    writer.value(value)
    parts.json = writer.finish()
  }

  /// Sends `value`, held to a documented limit, as the params of a JSON-RPC call.
  public func params<Value: JSONWritable>(_ value: Value, _ rule: JSONRule) {
    body(value, rule)
  }
}
