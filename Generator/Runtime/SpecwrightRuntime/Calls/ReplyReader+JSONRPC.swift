// Reading an answer: the envelopes of JSON-RPC 1.0 and 2.0, as servers really send them.

import WireJSON

extension ReplyReader {
  /// Finds the result of a JSON-RPC answer.
  func locateResult(_ reader: inout JSONReader) -> Finding {
    let places = reader.offsets(of: ["jsonrpc", "result", "error", "id"])
    guard !reader.hasFailed else { return .failed }
    var notes: [Finding.Note] = []
    let failure = places["error"].map { reader.tree(at: $0) }.flatMap(\.nonNull)
    if let misfit = checkID(places["id"].map { reader.tree(at: $0) }, isError: failure != nil, &notes) {
      return .misfit(misfit)
    }
    if description.envelope.form == .jsonRPC2, places["jsonrpc"] == nil {
      notes.append(Finding.Note("$.jsonrpc", .missingMember, found: "nothing"))
    }
    if let failure { return .failure(self.failure(failure, notes)) }
    guard let result = places["result"] else {
      return .misfit("$: expected the member result or error, found neither")
    }
    return .payload(result, notes)
  }

  /// What is wrong with the answer's id, or nil. Errors may lack it: the server may not have been able to read the
  /// request.
  private func checkID(_ found: JSONValue?, isError: Bool, _ notes: inout [Finding.Note]) -> String? {
    guard let found else {
      notes.append(Finding.Note("$.id", .missingMember, found: "nothing"))
      return nil
    }
    if found == .null, isError { return nil }
    guard found.scalarText == String(call.id) else {
      return "$.id: expected \(call.id), found another; the answer belongs to another call"
    }
    if case .string = found {
      notes.append(Finding.Note("$.id", .stringAsInt, found: "string"))
    }
    return nil
  }

  /// Code, message and data of a JSON-RPC error. In version 2.0 it is an object. In 1.0 it may be anything: where the
  /// service's codes are words, a text is the code.
  private func failure(_ error: JSONValue, _ notes: [Finding.Note]) -> ServiceFailure {
    guard case .object(let members) = error else {
      let codes = description.errors.compactMap(\.code?.text)
      if case .string(let text) = error, description.envelope.form == .jsonRPC1,
        codes.contains(where: { Int($0) == nil })
      {
        return ServiceFailure(code: text, message: codes.contains(text) ? nil : text, notes: notes)
      }
      return ServiceFailure(message: error.scalarText, data: error, notes: notes)
    }
    var notes = notes
    if members["code"]?.string != nil {
      notes.append(Finding.Note("$.error.code", .stringAsInt, found: "string"))
    }
    return ServiceFailure(
      code: members["code"]?.scalarText, message: members["message"]?.scalarText,
      data: members["data"].flatMap(\.nonNull), notes: notes)
  }
}
