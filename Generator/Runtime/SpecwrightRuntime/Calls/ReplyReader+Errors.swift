// Reading an answer: what becomes of one that cannot be used.

import WireJSON

extension ReplyReader {
  /// Throws unless the status is one of success.
  func checkStatus() throws(APIError) {
    if let error = statusError() { throw error }
  }

  /// The error that the status states; nil for one of success.
  func statusError() -> APIError? {
    guard !(200...299).contains(response.status) else { return nil }
    var error: APIError
    if let failure = serviceFailure() {
      error = self.failure(failure)
    } else {
      let rule = APIErrorRule.find(parts.errors + description.errors, status: response.status, code: nil)
      let category = rule?.category(ofStatus: response.status) ?? APIErrorRule.category(ofStatus: response.status)
      let meaning = rule?.words ?? category.words
      error = answered(
        .status, "the server answered HTTP status \(response.status)" + (meaning.map { ": " + $0 } ?? ""))
      error.facts.category = category
      error.facts.mayHaveBeenCarriedOut = response.status >= 500
      addBody(to: &error)
      if let said = statusMessage { error.facts.serverMessage = said }
    }
    error.facts.retryAfter = RetryAfter.duration(response.headers["Retry-After"], date: response.headers["Date"])
    return error
  }

  /// The error for a failure that the answer itself states.
  func failure(_ failure: ServiceFailure) -> APIError {
    let isSuccess = (200...299).contains(response.status)
    let rule = APIErrorRule.find(
      parts.errors + description.errors, status: isSuccess ? 200 : response.status, code: failure.code)
    var category =
      rule?.category(ofStatus: response.status)
      ?? APIErrorRule.category(ofCode: description.envelope.isJSONRPC ? failure.code : nil)
    if category == .unknown, !isSuccess { category = APIErrorRule.category(ofStatus: response.status) }
    let name = printable(failure.code, rule).map { "error \($0)" } ?? "an error"
    let meaning = rule?.words ?? category.words
    var error = answered(.service, "the service answered \(name)" + (meaning.map { ": " + $0 } ?? ""))
    error.facts.category = category
    error.facts.code = failure.code
    error.facts.serverMessage = failure.message ?? statusMessage
    error.facts.serverData = failure.data
    error.facts.deviations = failure.notes.map(reported)
    error.facts.mayHaveBeenCarriedOut = category == .internal || category == .unknown || response.status >= 500
    return error
  }

  /// What the service says in a header that is made for it.
  private var statusMessage: String? { description.statusMessageHeader.flatMap { response.headers[$0.text] } }

  /// An error about the answer, with its head.
  func answered(_ kind: APIErrorKind, _ problem: String) -> APIError {
    var error = APIError(kind, context, problem)
    error.facts.status = response.status
    error.facts.headers = response.headers
    error.facts.requestID = description.requestID(in: response.headers)
    return error
  }

  /// The answer is not as documented.
  func misread(_ what: String) -> APIError {
    var error = answered(.decoding, "the answer cannot be read: \(what)")
    error.facts.mayHaveBeenCarriedOut = true
    return error
  }

  /// The answer's JSON is not as documented, or is none.
  func misread(_ json: JSONError) -> APIError {
    if startsLikeHTML { return misread("expected JSON, found an HTML page") }
    let place = "(line \(json.line), column \(json.column))"
    var error: APIError
    switch json.reason {
    case .depth:
      error = answered(.tooDeep, "the answer cannot be read: \(json.message) levels")
      error.facts.mayHaveBeenCarriedOut = true
    case .typeMismatch, .outOfRange, .noKnownMember, .deviation: error = misread("\(json.path): \(json.message)")
    default: error = misread("\(json.message) \(place)")
    }
    error.facts.json = json
    return error
  }

  /// Whether the body begins as HTML does.
  var startsLikeHTML: Bool {
    let start = String(decoding: response.body.prefix(200), as: UTF8.self).lowercased()
    let text = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype html", "<html", "<head", "<body"].contains { text.hasPrefix($0) }
  }

  /// A code that is safe to print: a documented one or a number.
  private func printable(_ code: String?, _ rule: APIErrorRule?) -> String? {
    guard let code else { return nil }
    if rule?.code?.text == code { return code }
    return code.utf8.count <= 12 && Int(code) != nil ? code : nil
  }

  /// Keeps what the server said: JSON as data, other text as message, at most 16 KiB of it.
  private func addBody(to error: inout APIError) {
    guard !isEmpty else { return }
    let read = JSONReadOptions(maxDepth: options.maxDepth)
    if let decoded = try? JSONReader.decode(JSONValue.self, from: response.body, options: read) {
      error.facts.serverData = decoded.value
    } else {
      error.facts.serverMessage = String(decoding: response.body.prefix(16 << 10), as: UTF8.self)
    }
  }
}
