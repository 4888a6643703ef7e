// Reading an answer: envelopes of the service's own making.

import WireJSON

extension ReplyReader {
  /// Finds the documented value below the reader, which stands before the whole body.
  func locatePayload(_ reader: inout JSONReader) -> Finding {
    let root = reader.offset
    let finding: Finding
    switch description.envelope.form {
    case .bare: finding = .payload(root, [])
    case .jsonRPC1, .jsonRPC2: finding = locateResult(&reader)
    case .members: finding = locateMember(&reader)
    }
    guard case .payload(_, let notes) = finding, reply.form == .json, let path = reply.detail else { return finding }
    return walk(path.text, from: root, notes, &reader)
  }

  /// The failure that the answer itself states, or nil. Anything that is not the service's JSON states none.
  func serviceFailure() -> ServiceFailure? {
    guard description.envelope.form != .bare, !isEmpty else { return nil }
    var finding = Finding.failed
    let read = JSONReadOptions(maxDepth: options.maxDepth)
    guard (try? JSONReader.read(response.body, options: read, { finding = locatePayload(&$0) })) != nil,
      case .failure(let failure) = finding
    else { return nil }
    return failure
  }

  /// Text answers can be failures in the service's JSON.
  func checkTextForFailure() throws(APIError) {
    let first = response.body.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "["), let failure = serviceFailure() else { return }
    throw self.failure(failure)
  }

  private func locateMember(_ reader: inout JSONReader) -> Finding {
    let root = reader.offset
    let envelope = description.envelope
    if let name = envelope.failure?.text {
      if let message = failureMember(name, &reader) {
        return .failure(ServiceFailure(message: message.scalarText ?? "\(message)", data: message))
      }
      reader.seek(to: root)
    }
    guard let success = envelope.success else { return .payload(root, []) }
    if let finding = checkMark(success.member.text, success.value.text, root, &reader) { return finding }
    guard let payload = envelope.payload, reply.form != .empty, reply.form != .acknowledgement, reply.detail == nil
    else {
      return .payload(root, [])
    }
    return walk(payload.text, from: root, [], &reader)
  }

  /// The failure member of the object at the cursor, or of the only object in the array there.
  private func failureMember(_ name: String, _ reader: inout JSONReader) -> JSONValue? {
    var place = reader.offset
    if reader.kind == .array {
      var count = 0
      reader.elements { reader in
        if count == 0 { place = reader.offset }
        count += 1
      }
      guard count == 1 else { return nil }
      reader.seek(to: place)
    }
    guard reader.kind == .object, reader.has(name) else { return nil }
    return reader.offsets(of: [name])[name].map { reader.tree(at: $0) }.flatMap(\.nonNull)
  }

  /// Looks for the success mark; nil means success.
  private func checkMark(_ member: String, _ value: String, _ root: Int, _ reader: inout JSONReader) -> Finding? {
    let envelope = description.envelope
    let names = [member, envelope.message?.text, envelope.code?.text, envelope.nestedIn?.text].compactMap(\.self)
    var places = reader.offsets(of: names)
    guard !reader.hasFailed else { return .failed }
    var mark = places[member].map { reader.tree(at: $0) }
    if mark?.scalarText == nil, let nested = envelope.nestedIn.flatMap({ places[$0.text] }) {
      reader.seek(to: nested)
      if reader.kind == .object {
        places = reader.offsets(of: names)
        mark = places[member].map { reader.tree(at: $0) }
      }
    }
    guard let text = mark?.scalarText else {
      return reader.hasFailed
        ? .failed : .misfit("$: expected the member \(member), which says whether the call succeeded")
    }
    if text == value { return nil }
    let message = envelope.message.flatMap { places[$0.text] }.map { reader.tree(at: $0) }
    let code = envelope.code.flatMap { places[$0.text] }.map { reader.tree(at: $0) }
    return .failure(
      ServiceFailure(code: code?.scalarText, message: message?.scalarText, data: reader.tree(at: root)))
  }

  /// Follows member names joined by dots from `root`.
  private func walk(_ path: String, from root: Int, _ notes: [Finding.Note], _ reader: inout JSONReader) -> Finding {
    var place = root
    for name in path.split(separator: ".").map(String.init) {
      reader.seek(to: place)
      if reader.kind == .null { return .absent(path) }
      let places = reader.offsets(of: [name])
      guard !reader.hasFailed else { return .failed }
      guard let next = places[name] else { return .absent(path) }
      place = next
    }
    return .payload(place, notes)
  }
}
