import WireJSON

/// Checks the answer of an example: the envelope, the payload, and that each deviation is stated and each stated one
/// is there.
struct AnswerCheck {
  let api: API
  let table: TypeTable
  let operation: Operation
  let example: Example
  let findings: Findings

  func check(_ answer: Example.Message?) {
    let misfits = answer.map { self.misfits($0) } ?? []
    var stated: [StatedDeviation: SourceLocation] = [:]
    for (index, annotation) in example.annotations.enumerated() where annotation.key == "deviation" {
      if let deviation = StatedDeviation(annotation.value) { stated[deviation] = example.place(line: index + 1) }
    }
    var undocumented: [String: SourceLocation] = [:]
    for (index, annotation) in example.annotations.enumerated() where annotation.key == "undocumented" {
      undocumented[annotation.value] = example.place(line: index + 1)
    }
    for misfit in misfits {
      if misfit.isUnknownMember, undocumented.removeValue(forKey: misfit.path) != nil { continue }
      guard let tolerance = misfit.tolerance else {
        findings.error(misfit.node, "\(misfit.path): \(misfit.problem)")
        continue
      }
      let deviation = StatedDeviation(path: misfit.path, tolerance: tolerance)
      if stated.removeValue(forKey: deviation) == nil {
        let name = StatedDeviation.name(tolerance)
        findings.error(
          misfit.node,
          "\(misfit.path): \(misfit.problem); mend the type or state it: '# deviation: \(misfit.path) \(name)'")
      }
    }
    for (path, place) in undocumented.sorted(by: { $0.value < $1.value }) {
      findings.error(place, "the answer has no undocumented member at \(path)")
    }
    for (deviation, place) in stated.sorted(by: { $0.value < $1.value }) {
      findings.error(
        place, "the answer has no deviation '\(StatedDeviation.name(deviation.tolerance))' at \(deviation.path)")
    }
  }

  /// All places where an answer is not that of the operation.
  func misfits(_ answer: Example.Message) -> [Misfit] {
    let place = example.place(line: example.firstLine(of: answer))
    let words = answer.line.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]), (100...599).contains(status)
    else {
      findings.error(place, "expected 'HTTP/1.1', a status and its reason, found '\(answer.line)'")
      return []
    }
    guard status < 400 else {
      checkStatus(status, place)
      return []
    }
    guard let result = operation.results.first(where: { $0.status == nil || $0.status == status }) else {
      let known = operation.results.compactMap(\.status).map(String.init)
      if !known.isEmpty { findings.error(place, "'\(operation.key)' answers with \(list(known)), not \(status)") }
      return []
    }
    return misfits(answer, result)
  }

  private func checkStatus(_ status: Int, _ place: SourceLocation) {
    let isListed = operation.errors.contains { $0.code == String(status) }
    if !isListed && !api.errors.contains(where: { $0.status?.range.contains(status) ?? false }) {
      findings.error(place, "the status \(status) is documented neither for '\(operation.key)' nor for the API")
    }
  }

  private func misfits(_ answer: Example.Message, _ result: Result) -> [Misfit] {
    switch result.kind {
    case .text, .secretText, .bytes: return []
    case .empty:
      if !answer.body.isEmpty {
        findings.error(example.place(line: answer.bodyLine), "'\(operation.key)' answers without a body")
      }
      return []
    case .acknowledgement(let json):
      if let word = Self.plainWord(answer.body), let documented = (try? JSONValue(parsing: Array(json.utf8)))?.string {
        checkWord(word, documented, example.place(line: answer.bodyLine))
        return []
      }
    case .value, .one: break
    }
    guard
      let node = NodeParser.parse(answer.body, file: example.location.file, firstLine: answer.bodyLine, findings)
    else { return [] }
    let envelope = EnvelopeReading(api: api, table: table, root: node)
    switch envelope.outcome {
    case .failure: return envelope.misfits + errorMisfits(envelope)
    case .success: return envelope.misfits + payloadMisfits(envelope, result)
    }
  }

  /// The body where it is one word of plain text rather than JSON.
  static func plainWord(_ body: [UInt8]) -> String? {
    guard !body.isEmpty, (try? JSONValue(parsing: body)) == nil,
      body.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") })
    else { return nil }
    return String(decoding: body, as: UTF8.self)
  }

  /// A word confirms, or is one of the API's codes.
  private func checkWord(_ word: String, _ documented: String, _ place: SourceLocation) {
    let known = [documented] + api.errors.compactMap(\.code)
    guard !known.contains(word) else { return }
    findings.error(
      place,
      "'\(word)' is neither the confirmation '\(documented)' nor an error that api.json lists"
        + Nearest.hint(word, among: known))
  }

  private func payloadMisfits(_ envelope: EnvelopeReading, _ result: Result) -> [Misfit] {
    let fit = ValueFit(table: table)
    let path = result.payload ?? api.envelope.payload
    if case .acknowledgement(let text) = result.kind {
      return text == "true" && api.envelope.success != nil ? [] : misfits(envelope, confirmedBy: text, at: path)
    }
    guard let (node, place) = envelope.payload(path) else { return [envelope.missing(path)] }
    switch result.kind {
    case .value(let type):
      return (result.confirmation.map { misfits(envelope, confirmedBy: $0, at: "") } ?? [])
        + fit.misfits(node, type, path: place)
    case .one(let type):
      guard node.isList, node.elements.count <= 1 else {
        return [Misfit(path: place, tolerance: nil, problem: "expected a list of one, found \(node.kind)", node: node)]
      }
      return node.elements.flatMap { fit.misfits($0, type, path: place + "[0]") }
    default: return []
    }
  }

  /// The misfits of an answer that has the documented confirmation at a path.
  private func misfits(_ envelope: EnvelopeReading, confirmedBy json: String, at path: String) -> [Misfit] {
    guard let fixed = NodeParser.parse(kept: json, at: operation.location) else { return [] }
    guard let (node, place) = envelope.payload(path) else { return [envelope.missing(path)] }
    return ValueFit(table: table).misfits(node, acknowledgement: fixed, path: place)
  }

  /// An error answer has a code that the API lists, and data of its type.
  private func errorMisfits(_ envelope: EnvelopeReading) -> [Misfit] {
    guard let codePath = api.envelope.code else { return [] }
    // In JSON-RPC 1.0 the error may be the code itself.
    let word = api.wire == .jsonRPC1 ? envelope.member("error").flatMap { $0.node.isScalar ? $0 : nil } : nil
    guard let (code, _) = word ?? envelope.member(codePath) else { return [] }
    guard let text = code.scalarText else { return [] }
    let cases = api.errors.filter { $0.code == text }
    if cases.isEmpty {
      let known = api.errors.compactMap(\.code)
      findings.error(code, "unknown error '\(text)': api.json does not list it\(Nearest.hint(text, among: known))")
    }
    guard let dataPath = api.envelope.data, let (data, path) = envelope.member(dataPath) else { return [] }
    let types = cases.compactMap(\.data)
    let attempts = types.map { ValueFit(table: table).misfits(data, $0, path: path) }
    return attempts.min { $0.count < $1.count } ?? []
  }
}
