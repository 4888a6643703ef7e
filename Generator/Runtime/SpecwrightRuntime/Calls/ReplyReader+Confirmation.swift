// Reading an answer: confirmations, which carry no value.

import WireJSON

extension ReplyReader {
  /// The word that is documented to confirm, where the answer is plain text; nil where it is JSON or empty.
  var plainWord: String? {
    guard !description.envelope.isJSONRPC, !isEmpty, let documented = try? JSONValue(parsing: reply.detail?.text ?? ""),
      (try? JSONValue(parsing: response.body)) == nil
    else { return nil }
    return documented.string
  }

  /// The deviations of a documented word of success; any other documented word is the error's code.
  func word(_ documented: String) throws(APIError) -> [APIDeviation] {
    let text = String(decoding: response.body.prefix(200), as: UTF8.self)
    let word = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if word == documented { return try statusDeviations() }
    if description.errors.contains(where: { $0.code?.text == word }) {
      throw failure(ServiceFailure(code: word, message: word))
    }
    throw misread(
      startsLikeHTML ? "expected text, found an HTML page" : "expected \(documented), found another text")
  }

  /// The deviations of what must stand beside a value, if anything must; an error where it does not.
  func confirmationDeviations() throws(APIError) -> [APIDeviation] {
    guard let confirmation = reply.confirmation else { return [] }
    var reader = self
    reader.reply = .acknowledgement(confirmation)
    return try reader.acknowledgement()
  }

  /// The deviations of a documented JSON value of success.
  func acknowledgement() throws(APIError) -> [APIDeviation] {
    if isEmpty { throw misread("expected \(reply.detail?.text ?? "a confirmation"), found an empty body") }
    var finding = Finding.failed
    var notes = JSONReadingNotes()
    let value = try decode(&notes) { reader -> JSONValue in
      finding = locatePayload(&reader)
      guard case .payload(let offset, _) = finding else { return .null }
      return reader.tree(at: offset)
    }
    var deviations = try deviations(notes, finding)
    let documented = reply.detail?.text ?? "null"
    guard let pattern = try? JSONValue(parsing: documented),
      let used = Acknowledgement.match(value, pattern)
    else {
      let kind = value.kindWord
      let isSameKind = (try? JSONValue(parsing: documented))?.kindWord == kind
      throw misread("expected \(documented) as confirmation, found \(isSameKind ? "another \(kind)" : kind)")
    }
    for note in used {
      try deviations.append(deviation(note))
    }
    return deviations
  }

  /// No content; what stands there all the same is only looked through for a failure.
  func nothing() throws(APIError) -> [APIDeviation] {
    if isEmpty { return try statusDeviations() }
    if description.envelope.form == .bare {
      let note = Finding.Note("$", nil, declared: "no body", found: "a body")
      return try statusDeviations() + [deviation(note)]
    }
    var finding = Finding.failed
    var notes = JSONReadingNotes()
    try decode(&notes) { finding = locatePayload(&$0) }
    return try deviations(notes, finding)
  }
}

/// Compares an answer with the documented confirmation, as tolerantly as values are read.
enum Acknowledgement {
  /// The deviations of a value that confirms; nil for one that does not.
  static func match(_ value: JSONValue, _ pattern: JSONValue, path: String = "$") -> [Finding.Note]? {
    if value == pattern { return [] }
    let note = Finding.Note(
      path, tolerance(value, pattern), declared: pattern.kindWord, found: value.kindWord)
    switch (pattern, value) {
    case (.object(let wanted), .object(let found)):
      return members(wanted, found, path)
    case (.object, .array(let elements)) where elements.count == 1:
      return match(elements[0], pattern, path: path + "[0]").map { [note] + $0 }
    case (.bool(let wanted), _):
      return truth(value) == wanted ? [note] : nil
    case (.number(let wanted), _), (.string, .number(let wanted)):
      let text = value.scalarText
      return text == pattern.scalarText || (text.flatMap(Double.init) ?? .nan) == Double(wanted.text) ? [note] : nil
    default:
      return nil
    }
  }

  /// The row of the tolerance table by which `value` stands for `pattern`.
  private static func tolerance(_ value: JSONValue, _ pattern: JSONValue) -> JSONTolerance? {
    switch (pattern, value) {
    case (.bool, .number): .numberAsBool
    case (.bool, .string): .stringAsBool
    case (.number, .string): .stringAsInt
    case (.number, .number): .integralNumberAsInt
    case (.string, .number): .numberAsString
    default: .none
    }
  }

  private static func members(_ wanted: JSONObject, _ found: JSONObject, _ path: String) -> [Finding.Note]? {
    var notes: [Finding.Note] = []
    for (name, pattern) in wanted.members {
      guard let value = found[name], let used = match(value, pattern, path: "\(path).\(name)") else { return nil }
      notes += used
    }
    return notes
  }

  private static func truth(_ value: JSONValue) -> Bool? {
    switch value.scalarText {
    case "1", "true", "True": true
    case "0", "false", "False": false
    default: nil
    }
  }
}
