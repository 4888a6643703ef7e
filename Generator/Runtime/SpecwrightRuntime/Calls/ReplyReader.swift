// From an answer's bytes to the documented value, or to the error that it is.

import WireJSON

/// Reads one answer.
struct ReplyReader {
  let client: APIClient
  let parts: RequestParts
  let context: ErrorContext
  let id: Int
  let response: WireResponse
  let options: JSONReadOptions

  var description: APIDescription { client.api }
  var reply: APIReply { parts.reply }

  /// The documented value.
  @inline(never)
  func value<Output: JSONCoding>(_ type: Output.Type) -> Result<Reading<Output>, APIError> {
    Result { () throws(APIError) in
      try checkStatus()
      let deviations = try confirmationDeviations()
      var reading = try unconfirmedValue(type)
      for deviation in deviations where !reading.deviations.contains(deviation) { reading.deviations.append(deviation) }
      return reading
    }
  }

  private func unconfirmedValue<Output: JSONCoding>(_ type: Output.Type) throws(APIError) -> Reading<Output> {
    if reply.form == .text { return try text(type) }
    if isEmpty { return try Reading(value: emptyValue(type), deviations: statusDeviations()) }
    var finding = Finding.failed
    var count = 1
    let decoded = try decode { reader -> Output? in
      finding = locatePayload(&reader)
      guard case .payload(let offset, _) = finding else { return nil }
      reader.seek(to: offset)
      if reply.form == .one { return ReplyReader.one(&reader, &count) }
      // The type is named: inference would take the optional, for which null is a value.
      let value: Output = reader.value()
      return value
    }
    // What may be null may also be absent, the objects around it included.
    if case .absent = finding, let empty = emptyValue(of: type) {
      return try Reading(value: empty, deviations: all(decoded.deviations))
    }
    let deviations = try deviations(of: decoded, finding)
    guard count == 1 else { throw wrongCount(count) }
    guard let value = decoded.value else { throw misread("expected a value") }
    return Reading(value: value, deviations: deviations)
  }

  /// Nothing but success: an acknowledgement, or no content.
  func confirmation() -> Result<Reading<Void>, APIError> {
    Result { () throws(APIError) in
      try checkStatus()
      switch reply.form {
      case .acknowledgement:
        if let plainWord { return try word(plainWord) }
        return try acknowledgement()
      default: return try nothing()
      }
    }
  }

  /// The body as it is.
  func bytes() -> Result<Reading<[UInt8]>, APIError> {
    Result { () throws(APIError) in
      try checkStatus()
      return Reading(value: response.body, deviations: try statusDeviations())
    }
  }

  /// Whether there is nothing to read: no content, or only white space.
  var isEmpty: Bool {
    response.status == 204 || response.body.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  /// The only element of the list at the cursor; `count` is the number of elements.
  private static func one<Output: JSONCoding>(_ reader: inout JSONReader, _ count: inout Int) -> Output? {
    var value: Output?
    count = 0
    reader.elements { reader in
      if count == 0 {
        let element: Output = reader.value()
        value = element
      }
      count += 1
    }
    if reader.hasFailed { count = 1 }
    return value
  }

  private func text<Output: JSONCoding>(_ type: Output.Type) throws(APIError) -> Reading<Output> {
    if startsLikeHTML { throw misread("expected text, found an HTML page") }
    try checkTextForFailure()
    let decoded: JSONDecoded<Output>
    do throws(JSONError) {
      decoded = try JSONReader.decodeText(type, from: response.body, options: options)
    } catch {
      throw misread(error)
    }
    return try Reading(value: decoded.value, deviations: all(decoded.deviations))
  }

  private func emptyValue<Output: JSONCoding>(of type: Output.Type) -> Output? {
    (type as? any EmptyReadable.Type)?.empty as? Output
  }

  private func emptyValue<Output: JSONCoding>(_ type: Output.Type) throws(APIError) -> Output {
    if let empty = emptyValue(of: type) { return empty }
    throw misread("expected a JSON value, found an empty body")
  }

  private func wrongCount(_ count: Int) -> APIError {
    if count > 0 { return misread("expected exactly one element, found \(count)") }
    var error = answered(.service, "the answer is an empty list: not found")
    error.category = .notFound
    return error
  }
}

/// A type that has a value for an empty body.
private protocol EmptyReadable {
  static var empty: Self { get }
}

extension Optional: EmptyReadable {
  fileprivate static var empty: Wrapped? { nil }
}
