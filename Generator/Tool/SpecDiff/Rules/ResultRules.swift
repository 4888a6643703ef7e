/// What calls answer.
extension DiffRule {
  static let resultRules = [
    resultAdded, resultStatusAdded, resultRemoved, resultStatusChanged, resultKindChanged, resultTypeChanged,
    resultTypeTolerated, resultTypeNarrowed, payloadMoved, acknowledgementChanged,
  ]

  static let resultAdded = DiffRule(
    "result-added", .answer, "a call may answer in one more form", wire: (.breaking, "older clients cannot read it"),
    swift: (.breaking, "the method returns another type"), mirror: .rule("body-added"), #"{"200": "Zone"}"#,
    #"{"200": "Zone", "204": "null"}"#)
  static let resultStatusAdded = DiffRule(
    "result-status-added", .answer, "a call may answer the same with one more status",
    wire: (.tolerated, "older clients read it and report the status"), swift: Untouched.swift,
    mirror: .waived("requests have no status"), #"{"200": "Zone"}"#, #"{"200": "Zone", "201": "Zone"}"#)
  static let resultRemoved = DiffRule(
    "result-removed", .answer, "a call no longer answers in one of its forms",
    wire: (.compatible, "older clients read what is left"), swift: (.breaking, "the method returns another type"),
    mirror: .rule("body-removed"), #"{"200": "Zone", "204": "null"}"#, #"{"200": "Zone"}"#)
  static let resultStatusChanged = DiffRule(
    "result-status-changed", .answer, "a call answers with another status",
    wire: (.tolerated, "older clients read it and report the status"), swift: Untouched.swift,
    mirror: .waived("requests have no status"), #"{"200": "Zone"}"#, #"{"201": "Zone"}"#)
  static let resultKindChanged = DiffRule(
    "result-kind-changed", .answer, "a call answers in another form", wire: (.breaking, "older clients cannot read it"),
    swift: (.breaking, "the method returns another type"), mirror: .rule("body-type-changed"), #""result": "Zone""#,
    #""result": "text""#)
  static let resultTypeChanged = DiffRule(
    "result-type-changed", .answer, "a call answers with another type",
    wire: (.breaking, "older clients cannot read it"),
    swift: (.breaking, "the method returns another type"), mirror: .rule("body-type-changed"), #""result": "int""#,
    #""result": "string""#)
  static let resultTypeTolerated = DiffRule(
    "result-type-tolerated", .answer, "a call answers with a type that is read as the old one",
    wire: (.tolerated, "older clients convert it and report it"), swift: (.breaking, "the method returns another type"),
    mirror: .rule("body-type-changed"), #""result": "string""#, #""result": "int""#)
  static let resultTypeNarrowed = DiffRule(
    "result-type-narrowed", .answer, "a call answers with a type whose values the old one has too",
    wire: (.compatible, "older clients read it as before"), swift: (.breaking, "the method returns another type"),
    mirror: .rule("body-type-widened"), #""result": "double""#, #""result": "int""#)
  static let payloadMoved = DiffRule(
    "payload-moved", .answer, "the payload stands in another place",
    wire: (.breaking, "older clients look in the old place"),
    swift: Untouched.swift, mirror: .waived("a request's payload is all of it"), "{}", #"{"payload": "result.items"}"#)
  static let acknowledgementChanged = DiffRule(
    "acknowledgement-changed", .answer, "a call is acknowledged in other words",
    wire: (.breaking, "older clients take them for a refusal"), swift: Untouched.swift,
    mirror: .waived("requests acknowledge nothing"), #"{"ack": "Successful"}"#, #"{"ack": "Done"}"#)
}

/// What is made of several calls.
extension DiffRule {
  static let waiterRules = [
    waiterAdded, waiterRemoved, waiterSwiftNameChanged, waiterEndChanged, waiterLimitChanged, waiterProgressAdded,
    waiterProgressRemoved,
    sequenceAdded, sequenceRemoved, sequenceSwiftNameChanged, pagingAdded, pagingRemoved, pagingChanged,
    pagingSizeChanged, pagingSizeLowered,
  ]

  static let waiterAdded = DiffRule(
    "waiter-added", .call, "one can wait for a call's end", wire: Untouched.wire, swift: (.addition, "a new method"),
    "{}", #"{"waiter": {"swift": "waitForTest"}}"#)
  static let waiterRemoved = DiffRule(
    "waiter-removed", .call, "one can no longer wait for a call's end", wire: Untouched.wire,
    swift: (.breaking, "the method is gone"), #"{"waiter": {"swift": "waitForTest"}}"#, "{}")
  static let waiterSwiftNameChanged = DiffRule(
    "waiter-swift-name-changed", .call, "the method that waits has another name", wire: Untouched.wire,
    swift: (.breaking, "the method is gone under its old name"), #"{"swift": "waitForTest"}"#,
    #"{"swift": "waitForResults"}"#)
  static let waiterEndChanged = DiffRule(
    "waiter-end-changed", .answer, "waiting ends on other values",
    wire: (.breaking, "older clients wait for the old ones"), swift: Untouched.swift,
    mirror: .waived("nobody waits for a request"), #""done": [100]"#, #""done": ["finished"]"#)
  static let waiterLimitChanged = DiffRule(
    "waiter-limit-changed", .call, "waiting ends after another time", wire: Untouched.wire,
    swift: (.addition, "calls compile as they are, and wait for another time if they do not say how long"),
    #"{"limit": 600}"#, #"{"limit": 1800}"#)
  static let waiterProgressAdded = DiffRule(
    "waiter-progress-added", .call, "the method that waits reports each answer", wire: Untouched.wire,
    swift: (.addition, "a new argument with a default"), #"{"progress": false}"#, #"{"progress": true}"#)
  static let waiterProgressRemoved = DiffRule(
    "waiter-progress-removed", .call, "the method that waits no longer reports each answer", wire: Untouched.wire,
    swift: (.breaking, "the argument is gone"), #"{"progress": true}"#, #"{"progress": false}"#)
  static let sequenceAdded = DiffRule(
    "sequence-added", .call, "a sequence runs through all pages", wire: Untouched.wire,
    swift: (.addition, "a new method"), "{}", #"{"paging": {"swift": "accounts"}}"#)
  static let sequenceRemoved = DiffRule(
    "sequence-removed", .call, "no sequence runs through all pages any more", wire: Untouched.wire,
    swift: (.breaking, "the method is gone"), #"{"paging": {"swift": "accounts"}}"#, "{}")
  static let sequenceSwiftNameChanged = DiffRule(
    "sequence-swift-name-changed", .call, "the sequence of all pages has another name", wire: Untouched.wire,
    swift: (.breaking, "the method is gone under its old name"), #"{"paging": {"swift": "accounts"}}"#,
    #"{"paging": {"swift": "allAccounts"}}"#)
  static let pagingAdded = DiffRule(
    "paging-added", .call, "long lists come in pages", wire: (.compatible, "older clients get the first page"),
    swift: Untouched.swift, "{}", #"{"paging": {"page": "X-Page"}}"#)
  static let pagingRemoved = DiffRule(
    "paging-removed", .call, "long lists no longer come in pages",
    wire: (.breaking, "older clients still ask for pages"), swift: Untouched.swift,
    #"{"paging": {"page": "X-Page"}}"#, "{}")
  static let pagingChanged = DiffRule(
    "paging-changed", .call, "pages are asked for, or counted, under other names",
    wire: (.breaking, "older clients use the old ones"), swift: Untouched.swift, #""page": "X-Page""#,
    #""page": "Page""#)
  static let pagingSizeChanged = DiffRule(
    "paging-size-changed", .call, "pages are of another size unless one is asked for, or may be larger",
    wire: (.compatible, "older clients are given what they ask for"), swift: Untouched.swift, #""maximumSize": 50"#,
    #""maximumSize": 100"#)
  static let pagingSizeLowered = DiffRule(
    "paging-size-lowered", .call, "pages may not be as large as before",
    wire: (.breaking, "older clients ask for larger ones"), swift: Untouched.swift, #""maximumSize": 100"#,
    #""maximumSize": 50"#)
}
