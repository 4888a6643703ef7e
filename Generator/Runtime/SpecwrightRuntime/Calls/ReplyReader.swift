// From an answer's bytes to the documented value, or to the error that it is.

import WireJSON

/// Reads one answer.
struct ReplyReader {
  let call: APICall
  let response: WireResponse
  let options: JSONReadOptions
  /// The documented form of what is read.
  var reply: APIReply

  init(_ call: APICall, _ response: WireResponse) {
    self.call = call
    self.response = response
    reply = call.parts.reply
    options = JSONReadOptions(
      strict: call.client.options.reading == .strict, maxDepth: call.client.options.limits.maximumDepth)
  }

  var context: ErrorContext { call.context }
  var parts: RequestParts { call.parts }
  var description: APIDescription { call.client.api }

  /// The documented value.
  func value<Output: JSONCoding>(
    _ type: Output.Type, _ deviations: inout [APIDeviation]
  ) throws(APIError) -> Output {
    try checkStatus()
    let confirmation = try confirmationDeviations()
    let value = try unconfirmedValue(type, &deviations)
    for deviation in confirmation where !deviations.contains(deviation) { deviations.append(deviation) }
    return value
  }

  private func unconfirmedValue<Output: JSONCoding>(
    _ type: Output.Type, _ deviations: inout [APIDeviation]
  ) throws(APIError) -> Output {
    if reply.form == .text { return try text(type, &deviations) }
    if isEmpty {
      deviations = try statusDeviations()
      return try emptyValue(type)
    }
    var finding = Finding.failed
    var count = 1
    var notes = JSONReadingNotes()
    let value: Output = try decode(&notes) { reader in
      finding = locatePayload(&reader)
      guard case .payload(let offset, _) = finding else { return reader.empty() }
      reader.seek(to: offset)
      return reply.form == .one ? reader.first(of: &count) : reader.value()
    }
    // What may be null may also be absent, the objects around it included.
    if case .absent = finding, type is any EmptyReadable.Type {
      deviations = try all(notes.deviations)
      return try emptyValue(type)
    }
    deviations = try self.deviations(notes, finding)
    guard count == 1 else { throw wrongCount(count) }
    return value
  }

  /// Nothing but success: an acknowledgement, or no content.
  func confirm(_ deviations: inout [APIDeviation]) throws(APIError) {
    try checkStatus()
    switch reply.form {
    case .acknowledgement:
      deviations = if let plainWord { try word(plainWord) } else { try acknowledgement() }
    default: deviations = try nothing()
    }
  }

  /// The body as it is.
  func bytes(_ deviations: inout [APIDeviation]) throws(APIError) -> [UInt8] {
    try checkStatus()
    deviations = try statusDeviations()
    return response.body
  }

  /// Whether there is nothing to read: no content, or only white space.
  var isEmpty: Bool {
    response.status == 204 || response.body.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  private func text<Output: JSONCoding>(
    _ type: Output.Type, _ deviations: inout [APIDeviation]
  ) throws(APIError) -> Output {
    if startsLikeHTML { throw misread("expected text, found an HTML page") }
    try checkTextForFailure()
    let decoded: JSONDecoded<Output>
    do throws(JSONError) {
      decoded = try JSONReader.decodeText(type, from: response.body, options: options)
    } catch {
      throw misread(error)
    }
    deviations = try all(decoded.deviations)
    return decoded.value
  }

  @inline(never)
  private func emptyValue<Output: JSONCoding>(_ type: Output.Type) throws(APIError) -> Output {
    if let empty = (type as? any EmptyReadable.Type)?.empty as? Output { return empty }
    throw misread("expected a JSON value, found an empty body")
  }

  private func wrongCount(_ count: Int) -> APIError {
    if count > 0 { return misread("expected exactly one element, found \(count)") }
    var error = answered(.service, "the answer is an empty list: not found")
    error.facts.category = .notFound
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
