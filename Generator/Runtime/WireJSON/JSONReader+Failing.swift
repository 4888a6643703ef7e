// How the reader notes what is wrong or unusual.

/// A deviation as the reader keeps it; its path is worked out when it is reported.
struct JSONRawDeviation {
  var tolerance: JSONTolerance
  var offset: Int
  var member: String?
  var found: JSONKind?
}

extension JSONReader {
  /// Whether a failure was met; all further reads give empty values.
  public var hasFailed: Bool { failure != nil }

  /// Notes that the value before which the reader stands is not what the caller can read.
  ///
  /// - Parameter expected: What was expected, in words such as `list of accounts`.
  public mutating func fail(expected: String) {
    fail(.typeMismatch, expected: expected, found: kind(at: cursor)?.rawValue)
  }

  /// Keeps the first failure and moves to the end of the text, so that nothing more is read.
  @inline(never)
  mutating func fail(
    _ reason: JSONError.Reason, at offset: Int? = nil, expected: String? = nil, found: String? = nil,
    message: String? = nil, member: String? = nil
  ) {
    if failure == nil {
      let place = offset ?? cursor
      var reason = reason
      if reason == .syntax, place >= bytes.count { reason = .unexpectedEnd }
      failure = JSONFailure(
        reason: reason, offset: place, member: member, expected: expected,
        found: place >= bytes.count && found == nil ? "end of input" : found, message: message)
    }
    cursor = bytes.count
    frame.mode = .blank
  }

  /// Notes that the value at the cursor is not of the expected type.
  @inline(never)
  mutating func mismatch(_ expected: String) {
    if let found = kind(at: cursor) {
      fail(.typeMismatch, expected: expected, found: found.rawValue)
    } else {
      fail(.syntax, expected: "a value")
    }
  }

  /// Notes the use of a tolerance; when reading is strict, a failure.
  @inline(never)
  mutating func deviate(_ tolerance: JSONTolerance, at offset: Int, found: JSONKind?, member: String? = nil) {
    guard failure == nil else { return }
    if options.strict {
      let reason: JSONError.Reason = tolerance == .byteOrderMark ? .byteOrderMark : .deviation
      fail(reason, at: offset, message: message(for: tolerance, found), member: member)
      return
    }
    deviationCount += 1
    if deviations.count < options.maxDeviations {
      deviations.append(JSONRawDeviation(tolerance: tolerance, offset: offset, member: member, found: found))
    }
  }

  private func message(for tolerance: JSONTolerance, _ found: JSONKind?) -> String {
    switch tolerance {
    case .missingMember, .absentForNullable: "expected a value, found nothing"
    case .nullForOptional: "expected a value or nothing, found null"
    case .duplicateKey: "expected each member once, found it again"
    case .extraElements: "expected the end of the array, found more elements"
    case .byteOrderMark: "a byte order mark stands before the text"
    case .integralNumberAsInt: "expected int, found number with fraction or exponent"
    case .emptyArrayAsObject: "expected object, found empty array"
    case .stringAsInt, .stringAsDouble, .numberAsBool, .stringAsBool, .numberAsString, .nullAsEmptyList:
      "expected \(tolerance.declared), found \(found?.rawValue ?? "nothing")"
    }
  }

  /// Notes that the member asked for last is missing, unless nothing is there at all.
  @inline(never)
  mutating func missing(_ tolerance: JSONTolerance = .missingMember) {
    guard failure == nil, frame.mode != .blank else { return }
    frame.missesMember = true
    deviate(tolerance, at: frame.start, found: nil, member: missingName)
  }

  private var missingName: String {
    switch frame.mode {
    case .elements, .elementsEnded, .alone, .aloneEnded: JSONPath.element(frame.position - 1)
    case .members, .indexed, .value, .blank, .ended: JSONPath.member(frame.names.previous)
    }
  }

  /// The kind of the value that begins at `offset`.
  func kind(at offset: Int) -> JSONKind? { JSONKind(firstByte: bytes[offset]) }
}
