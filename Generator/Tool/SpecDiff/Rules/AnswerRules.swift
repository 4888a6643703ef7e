/// How answers say success, payload, message and code.
extension DiffRule {
  static let envelopeRules = [
    envelopePayloadMoved, envelopeSuccessChanged, envelopeFailureChanged, envelopeMessageMoved, envelopeCodeMoved,
    envelopeDataMoved, envelopeNestingChanged, headerAdded, headerRemoved, headerRenamed, headerSwiftNameChanged,
    headerTypeChanged,
  ]

  static let envelopePayloadMoved = DiffRule(
    "envelope-payload-moved", .answer, "payloads stand in another place",
    wire: (.breaking, "older clients look in the old place"), swift: Untouched.swift,
    mirror: .waived("requests have no envelope"), #""payload": "response""#, #""payload": "data""#)
  static let envelopeSuccessChanged = DiffRule(
    "envelope-success-changed", .answer, "answers say success in another way",
    wire: (.breaking, "older clients take success for failure, or the reverse"), swift: Untouched.swift,
    mirror: .waived("requests have no envelope"), #""success": {"path": "result", "value": "success"}"#,
    #""success": {"path": "result", "value": "ok"}"#)
  static let envelopeFailureChanged = DiffRule(
    "envelope-failure-changed", .answer, "answers say failure in another way",
    wire: (.breaking, "older clients take failure for success"), swift: Untouched.swift,
    mirror: .waived("requests have no envelope"), #""failure": "error""#, #""failure": "fault""#)
  static let envelopeMessageMoved = DiffRule(
    "envelope-message-moved", .answer, "the service's messages stand in another place",
    wire: (.compatible, "older clients find none; the error itself stays"), swift: Untouched.swift,
    mirror: .waived("requests have no envelope"), #""message": "msg""#, #""message": "text""#)
  static let envelopeCodeMoved = DiffRule(
    "envelope-code-moved", .answer, "the service's codes stand in another place",
    wire: (.breaking, "older clients find none and cannot tell errors apart"), swift: Untouched.swift,
    mirror: .waived("requests have no envelope"), #""code": "err_code""#, #""code": "code""#)
  static let envelopeDataMoved = DiffRule(
    "envelope-data-moved", .answer, "the data of errors stands in another place",
    wire: (.compatible, "older clients find none; the error itself stays"), swift: Untouched.swift,
    mirror: .waived("requests have no envelope"), #""data": "error.data""#, #""data": "error.details""#)
  static let envelopeNestingChanged = DiffRule(
    "envelope-nesting-changed", .answer, "the envelope may stand in another member",
    wire: (.breaking, "older clients look in the old place"), swift: Untouched.swift,
    mirror: .waived("requests have no envelope"), #""nested": "response""#, #""nested": "data""#)
  static let headerAdded = DiffRule(
    "header-added", .answer, "answers say something more beside their payload",
    wire: (.compatible, "older clients pass it over"), swift: (.addition, "a new property"),
    mirror: .rule("input-added"), #""headers": []"#, #""headers": [{"name": "X-Left", "swift": "left"}]"#)
  static let headerRemoved = DiffRule(
    "header-removed", .answer, "answers say something less beside their payload",
    wire: (.compatible, "older clients find it absent"), swift: (.breaking, "the property is gone"),
    mirror: .rule("input-removed"), #""headers": [{"name": "X-Left", "swift": "left"}]"#, #""headers": []"#)
  static let headerRenamed = DiffRule(
    "header-renamed", .answer, "what stands beside the payload has another name on the wire",
    wire: (.compatible, "older clients find it absent"), swift: Untouched.swift, mirror: .rule("input-renamed"),
    #"{"name": "X-Left", "swift": "left"}"#, #"{"name": "X-Remaining", "swift": "left"}"#)
  static let headerSwiftNameChanged = DiffRule(
    "header-swift-name-changed", .answer, "the property of what stands beside the payload has another name",
    wire: Untouched.wire, swift: (.breaking, "the property is gone under its old name"),
    mirror: .rule("input-swift-name-changed"), #"{"name": "X-Left", "swift": "left"}"#,
    #"{"name": "X-Left", "swift": "remaining"}"#)
  static let headerTypeChanged = DiffRule(
    "header-type-changed", .answer, "what stands beside the payload has another type",
    wire: (.compatible, "older clients find nothing that they can read, and go on"),
    swift: (.breaking, "the property has another type"), mirror: .rule("input-type-changed"),
    #"{"name": "X-Left", "type": "int"}"#, #"{"name": "X-Left", "type": "string"}"#)
}

/// Documented errors.
extension DiffRule {
  static let errorRules = [
    errorAdded, errorRemoved, errorRespelled, errorSwiftNameChanged, errorCategoryChanged, errorStatusChanged,
    errorDataAdded, errorDataRemoved, errorDataTypeChanged, errorDataNameChanged, errorOrderChanged, callErrorListed,
    callErrorUnlisted,
  ]

  static let errorAdded = DiffRule(
    "error-added", .answer, "an error is documented",
    wire: (.compatible, "older clients keep a code that they do not know"),
    swift: (.addition, "a new static member"), mirror: .waived("requests are no errors"), #""errors": []"#,
    #""errors": [{"code": "E_BUSY", "category": "unavailable"}]"#)
  static let errorRemoved = DiffRule(
    "error-removed", .answer, "an error is no longer documented", wire: (.compatible, "it does not come any more"),
    swift: (.breaking, "the static member is gone"), mirror: .waived("requests are no errors"),
    #""errors": [{"code": "E_BUSY", "category": "unavailable"}]"#, #""errors": []"#)
  static let errorRespelled = DiffRule(
    "error-respelled", .answer, "an error has another code", wire: (.breaking, "older clients do not recognise it"),
    swift: Untouched.swift, mirror: .waived("requests are no errors"), #"{"code": -1, "swift": "busy"}"#,
    #"{"code": -2, "swift": "busy"}"#)
  static let errorSwiftNameChanged = DiffRule(
    "error-swift-name-changed", .answer, "an error has another name", wire: Untouched.wire,
    swift: (.breaking, "the static member is gone under its old name"), mirror: .waived("requests are no errors"),
    #"{"code": -1, "swift": "busy"}"#, #"{"code": -1, "swift": "overloaded"}"#)
  static let errorCategoryChanged = DiffRule(
    "error-category-changed", .answer, "an error is of another category",
    wire: (.compatible, "the same answer comes; clients take it for something else"), swift: Untouched.swift,
    mirror: .waived("requests are no errors"), #""category": "internal""#, #""category": "unavailable""#)
  static let errorStatusChanged = DiffRule(
    "error-status-changed", .answer, "an error comes with another HTTP status",
    wire: (.compatible, "it is an error under both"), swift: Untouched.swift, mirror: .waived("requests are no errors"),
    #""status": 400"#, #""status": 422"#)
  static let errorDataAdded = DiffRule(
    "error-data-added", .answer, "the data of an error is documented",
    wire: (.compatible, "older clients keep it as it comes"), swift: (.addition, "a new property"),
    mirror: .waived("requests are no errors"), "{}", #"{"data": "[Problem]"}"#)
  static let errorDataRemoved = DiffRule(
    "error-data-removed", .answer, "the data of an error is no longer documented",
    wire: (.compatible, "older clients find none"), swift: (.breaking, "the property is gone"),
    mirror: .waived("requests are no errors"), #"{"data": "[Problem]"}"#, "{}")
  static let errorDataTypeChanged = DiffRule(
    "error-data-type-changed", .answer, "the data of an error has another type",
    wire: (.compatible, "older clients find nothing that they can read; the error itself stays"),
    swift: (.breaking, "the property has another type"), mirror: .waived("requests are no errors"),
    #"{"data": "[Problem]"}"#, #"{"data": "Problem"}"#)
  static let errorDataNameChanged = DiffRule(
    "error-data-name-changed", .answer, "the property of an error's data has another name", wire: Untouched.wire,
    swift: (.breaking, "it is gone under its old name"), mirror: .waived("requests are no errors"),
    #"{"data": "[Problem]"}"#, #"{"data": "[Problem]", "dataName": "problems"}"#)
  static let errorOrderChanged = DiffRule(
    "error-order-changed", .answer, "documented errors stand in another order", wire: Untouched.wire,
    swift: (.none, "no declaration changes; the first that fits counts"), mirror: .waived("requests are no errors"),
    #"[{"code": -1}, {"code": -2}]"#, #"[{"code": -2}, {"code": -1}]"#)
  static let callErrorListed = DiffRule(
    "call-error-listed", .documentation, "a call lists one more error",
    wire: (.compatible, "older clients know it, or keep its code"), swift: Untouched.swift, #""errors": [404]"#,
    #""errors": [404, 422]"#)
  static let callErrorUnlisted = DiffRule(
    "call-error-unlisted", .documentation, "a call lists one error less",
    wire: (.compatible, "it does not come any more"), swift: Untouched.swift, #""errors": [404, 422]"#,
    #""errors": [404]"#)
}
