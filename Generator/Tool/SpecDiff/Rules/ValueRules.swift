/// Scalars: base types, formats, values with a meaning.
extension DiffRule {
  static let scalarRules = [
    baseChanged, baseTolerated, baseNarrowed, inputBaseChanged, inputBaseWidened, newtypeAdded, newtypeRemoved,
    timeFormatAdded, timeFormatRemoved, timeFormatChanged, inputTimeFormatChanged, readsAdded, readsRemoved,
    sentinelAdded, sentinelRemoved, sentinelRespelled, sentinelSwiftNameChanged, partsChanged, typeBecameSecret,
    typeNoLongerSecret,
  ]

  static let baseChanged = DiffRule(
    "base-changed", .answer, "values that are read have another base type",
    wire: (.breaking, "older clients cannot read them"), swift: (.breaking, "they have another type"),
    mirror: .rule("input-base-changed"), #"{"scalar": "int"}"#, #"{"scalar": "string"}"#)
  static let baseTolerated = DiffRule(
    "base-tolerated", .answer, "values that are read have a base type that is read as the old one",
    wire: (.tolerated, "older clients convert them and report it"), swift: (.breaking, "they have another type"),
    mirror: .rule("input-base-changed"), #"{"scalar": "string"}"#, #"{"scalar": "int"}"#)
  static let baseNarrowed = DiffRule(
    "base-narrowed", .answer, "values that are read have a base type whose values the old one has too",
    wire: (.compatible, "older clients read them as before"), swift: (.breaking, "they have another type"),
    mirror: .rule("input-base-widened"), #"{"scalar": "double"}"#, #"{"scalar": "int"}"#)
  static let inputBaseChanged = DiffRule(
    "input-base-changed", .request, "values that are sent have another base type",
    wire: (.breaking, "what older clients send is of the old type"), swift: (.breaking, "they have another type"),
    mirror: .rule("base-changed"), #"{"scalar": "int"}"#, #"{"scalar": "string"}"#)
  static let inputBaseWidened = DiffRule(
    "input-base-widened", .request, "values that are sent have a base type that has the old one's values too",
    wire: (.compatible, "what older clients send is still taken"), swift: (.breaking, "they have another type"),
    mirror: .rule("base-narrowed"), #"{"scalar": "int"}"#, #"{"scalar": "double"}"#)
  static let newtypeAdded = DiffRule(
    "newtype-added", .call, "values get a type of their own", wire: Untouched.wire,
    swift: (.breaking, "what was of the base type is of a new one"), #"{"scalar": "int"}"#,
    #"{"scalar": "int", "newtype": true}"#)
  static let newtypeRemoved = DiffRule(
    "newtype-removed", .call, "values have no type of their own any more", wire: Untouched.wire,
    swift: (.breaking, "the type is gone"), #"{"scalar": "int", "newtype": true}"#, #"{"scalar": "int"}"#)
  static let timeFormatAdded = DiffRule(
    "time-format-added", .call, "values are times", wire: (.none, "the text on the wire is the same"),
    swift: (.breaking, "what was of the base type is a time"), #"{"scalar": "int"}"#,
    #"{"scalar": "int", "format": "unix"}"#)
  static let timeFormatRemoved = DiffRule(
    "time-format-removed", .call, "values are no longer times", wire: (.none, "the text on the wire is the same"),
    swift: (.breaking, "a time becomes its base type"), #"{"scalar": "int", "format": "unix"}"#, #"{"scalar": "int"}"#)
  static let timeFormatChanged = DiffRule(
    "time-format-changed", .answer, "times in answers are written in another way",
    wire: (.breaking, "older clients find no date, or the wrong one, in them"), swift: Untouched.swift,
    mirror: .rule("input-time-format-changed"), #""format": "unix""#, #""format": "unix-ms""#)
  static let inputTimeFormatChanged = DiffRule(
    "input-time-format-changed", .request, "times that are sent are written in another way",
    wire: (.breaking, "older clients write the old form"), swift: Untouched.swift,
    mirror: .rule("time-format-changed"), #""format": "unix""#, #""format": "unix-ms""#)
  static let readsAdded = DiffRule(
    "reads-added", .answer, "values of answers may be spelled in more ways",
    wire: (.compatible, "older clients keep the text"), swift: Untouched.swift,
    mirror: .waived("what is sent has one spelling"), #""reads": ["iso8601"]"#, #""reads": ["iso8601", "unix"]"#)
  static let readsRemoved = DiffRule(
    "reads-removed", .answer, "values of answers are spelled in fewer ways",
    wire: (.compatible, "older clients read what is left"), swift: Untouched.swift,
    mirror: .waived("what is sent has one spelling"), #""reads": ["iso8601", "unix"]"#, #""reads": ["iso8601"]"#)
  static let partsChanged = DiffRule(
    "parts-changed", .call, "a text is made of other parts", wire: (.none, "the text is read and written as before"),
    swift: (.breaking, "a part is another property"), #""parts": [{"name": "kind", "type": "string"}, …]"#,
    #""parts": [{"name": "mark", "type": "string"}, …]"#)
  static let sentinelAdded = DiffRule(
    "sentinel-added", .call, "a value gets a meaning of its own", wire: (.none, "the value could stand there before"),
    swift: (.addition, "a new static member"), #""sentinels": []"#,
    #""sentinels": [{"value": 0, "name": "forever"}]"#)
  static let sentinelRemoved = DiffRule(
    "sentinel-removed", .call, "a value has no meaning of its own any more",
    wire: (.none, "the value may still stand there"), swift: (.breaking, "the static member is gone"),
    #""sentinels": [{"value": 0, "name": "forever"}]"#, #""sentinels": []"#)
  static let sentinelRespelled = DiffRule(
    "sentinel-respelled", .call, "another value has the meaning", wire: (.breaking, "older clients use the old value"),
    swift: Untouched.swift, #"{"value": 0, "name": "forever"}"#, #"{"value": -1, "name": "forever"}"#)
  static let sentinelSwiftNameChanged = DiffRule(
    "sentinel-swift-name-changed", .call, "a value with a meaning has another name", wire: Untouched.wire,
    swift: (.breaking, "the static member is gone under its old name"), #"{"value": 0, "name": "forever"}"#,
    #"{"value": 0, "name": "endless"}"#)
  static let typeBecameSecret = DiffRule(
    "type-became-secret", .call, "values are never printed", wire: Untouched.wire,
    swift: (.breaking, "strings become Secret"), #"{"scalar": "string"}"#, #"{"scalar": "string", "secret": true}"#)
  static let typeNoLongerSecret = DiffRule(
    "type-no-longer-secret", .call, "values may be printed", wire: Untouched.wire,
    swift: (.breaking, "Secret becomes a string"), #"{"scalar": "string", "secret": true}"#, #"{"scalar": "string"}"#)
}

/// Sets of values.
extension DiffRule {
  static let valueRules = [
    valueAdded, inputValueAdded, valueRemoved, inputValueRemoved, valueRespelled, inputValueRespelled,
    valueSwiftNameChanged, valueBaseChanged, valueBaseTolerated, inputValueBaseChanged, valuesBecameOrdered,
    valuesNoLongerOrdered, valueOrderChanged,
  ]

  static let valueAdded = DiffRule(
    "value-added", .answer, "answers may hold one more value",
    wire: (.compatible, "older clients keep a value that they do not know"), swift: (.addition, "a new static member"),
    mirror: .rule("input-value-added"), #"[{"value": "a"}]"#, #"[{"value": "a"}, {"value": "b"}]"#)
  static let inputValueAdded = DiffRule(
    "input-value-added", .request, "one more value may be sent",
    wire: (.compatible, "what older clients send is still taken"), swift: (.addition, "a new static member"),
    mirror: .rule("value-added"), #"[{"value": "a"}]"#, #"[{"value": "a"}, {"value": "b"}]"#)
  static let valueRemoved = DiffRule(
    "value-removed", .answer, "answers hold one value less", wire: (.compatible, "the value does not come any more"),
    swift: (.breaking, "the static member is gone"), mirror: .rule("input-value-removed"),
    #"[{"value": "a"}, {"value": "b"}]"#, #"[{"value": "a"}]"#)
  static let inputValueRemoved = DiffRule(
    "input-value-removed", .request, "one value less may be sent",
    wire: (.breaking, "older clients may send it"), swift: (.breaking, "the static member is gone"),
    mirror: .rule("value-removed"), #"[{"value": "a"}, {"value": "b"}]"#, #"[{"value": "a"}]"#)
  static let valueRespelled = DiffRule(
    "value-respelled", .answer, "a value of answers is spelled in another way",
    wire: (.breaking, "older clients do not recognise it"), swift: Untouched.swift,
    mirror: .rule("input-value-respelled"), #"{"value": "on"}"#, #"{"value": "enabled", "name": "on"}"#)
  static let inputValueRespelled = DiffRule(
    "input-value-respelled", .request, "a value that is sent is spelled in another way",
    wire: (.breaking, "older clients send the old spelling"), swift: Untouched.swift,
    mirror: .rule("value-respelled"), #"{"value": "on"}"#, #"{"value": "enabled", "name": "on"}"#)
  static let valueSwiftNameChanged = DiffRule(
    "value-swift-name-changed", .call, "a value has another name", wire: Untouched.wire,
    swift: (.breaking, "the static member is gone under its old name"), #"{"value": "med"}"#,
    #"{"value": "med", "name": "medium"}"#)
  static let valueBaseChanged = DiffRule(
    "value-base-changed", .answer, "values of answers are strings instead of integers",
    wire: (.breaking, "older clients cannot read them"), swift: (.breaking, "the raw value has another type"),
    mirror: .rule("input-value-base-changed"), #"[{"value": 1, "name": "on"}]"#, #"[{"value": "on"}]"#)
  static let valueBaseTolerated = DiffRule(
    "value-base-tolerated", .answer, "values of answers are integers instead of strings",
    wire: (.tolerated, "older clients keep their text and report it"),
    swift: (.breaking, "the raw value has another type"), mirror: .rule("input-value-base-changed"),
    #"[{"value": "1", "name": "on"}]"#, #"[{"value": 1, "name": "on"}]"#)
  static let inputValueBaseChanged = DiffRule(
    "input-value-base-changed", .request, "values that are sent are of another base type",
    wire: (.breaking, "older clients send the old type"), swift: (.breaking, "the raw value has another type"),
    mirror: .rule("value-base-changed"), #"[{"value": 1, "name": "on"}]"#, #"[{"value": "on"}]"#)
  static let valuesBecameOrdered = DiffRule(
    "values-became-ordered", .call, "values compare", wire: Untouched.wire, swift: (.addition, "one more conformance"),
    #"{"values": []}"#, #"{"values": [], "ordered": true}"#)
  static let valuesNoLongerOrdered = DiffRule(
    "values-no-longer-ordered", .call, "values do not compare any more", wire: Untouched.wire,
    swift: (.breaking, "one conformance less"), #"{"values": [], "ordered": true}"#, #"{"values": []}"#)
  static let valueOrderChanged = DiffRule(
    "value-order-changed", .call, "values stand in another order", wire: Untouched.wire,
    swift: (.none, "no declaration changes; what compares, compares in the new order"),
    #"[{"value": "a"}, {"value": "b"}]"#, #"[{"value": "b"}, {"value": "a"}]"#)
}

/// Unions.
extension DiffRule {
  static let unionRules = [
    caseAdded, inputCaseAdded, caseRemoved, inputCaseRemoved, caseSwiftNameChanged, caseTypeChanged, caseTypeTolerated,
    caseTypeNarrowed, inputCaseTypeChanged, inputCaseTypeWidened, caseMarkerChanged, caseMarkerLost, caseOrderChanged,
  ]

  static let caseAdded = DiffRule(
    "case-added", .answer, "answers may hold one more shape", wire: (.compatible, "older clients read it as `other`"),
    swift: (.breaking, "a switch over all cases lacks one"), mirror: .rule("input-case-added"),
    #"[{"name": "text", "type": "string"}]"#,
    #"[{"name": "text", "type": "string"}, {"name": "list", "type": "[string]"}]"#)
  static let inputCaseAdded = DiffRule(
    "input-case-added", .request, "one more shape may be sent",
    wire: (.compatible, "what older clients send is still taken"),
    swift: (.breaking, "a switch over all cases lacks one"), mirror: .rule("case-added"),
    #"[{"name": "text", "type": "string"}]"#,
    #"[{"name": "text", "type": "string"}, {"name": "list", "type": "[string]"}]"#)
  static let caseRemoved = DiffRule(
    "case-removed", .answer, "answers hold one shape less", wire: (.compatible, "the shape does not come any more"),
    swift: (.breaking, "the case is gone"), mirror: .rule("input-case-removed"),
    #"[{"name": "text", "type": "string"}, {"name": "list", "type": "[string]"}]"#,
    #"[{"name": "text", "type": "string"}]"#)
  static let inputCaseRemoved = DiffRule(
    "input-case-removed", .request, "one shape less may be sent", wire: (.breaking, "older clients may send it"),
    swift: (.breaking, "the case is gone"), mirror: .rule("case-removed"),
    #"[{"name": "text", "type": "string"}, {"name": "list", "type": "[string]"}]"#,
    #"[{"name": "text", "type": "string"}]"#)
  static let caseSwiftNameChanged = DiffRule(
    "case-swift-name-changed", .call, "a case has another name", wire: Untouched.wire,
    swift: (.breaking, "the case is gone under its old name"), #"{"name": "text"}"#, #"{"name": "plain"}"#)
  static let caseTypeChanged = DiffRule(
    "case-type-changed", .answer, "a case of answers has another type",
    wire: (.breaking, "older clients cannot read it"),
    swift: (.breaking, "the case holds another type"), mirror: .rule("input-case-type-changed"),
    #"{"name": "value", "type": "[int]"}"#, #"{"name": "value", "type": "[string]"}"#)
  static let caseTypeTolerated = DiffRule(
    "case-type-tolerated", .answer, "a case of answers has a type that is read as the old one",
    wire: (.tolerated, "older clients convert it and report it"), swift: (.breaking, "the case holds another type"),
    mirror: .rule("input-case-type-changed"), #"{"name": "value", "type": "string"}"#,
    #"{"name": "value", "type": "int"}"#)
  static let caseTypeNarrowed = DiffRule(
    "case-type-narrowed", .answer, "a case of answers has a type whose values the old one has too",
    wire: (.compatible, "older clients read it as before"), swift: (.breaking, "the case holds another type"),
    mirror: .rule("input-case-type-widened"), #"{"name": "value", "type": "double"}"#,
    #"{"name": "value", "type": "int"}"#)
  static let inputCaseTypeChanged = DiffRule(
    "input-case-type-changed", .request, "a case that is sent has another type",
    wire: (.breaking, "what older clients send is of the old type"), swift: (.breaking, "the case holds another type"),
    mirror: .rule("case-type-changed"), #"{"name": "value", "type": "int"}"#, #"{"name": "value", "type": "string"}"#)
  static let inputCaseTypeWidened = DiffRule(
    "input-case-type-widened", .request, "a case that is sent has a type that has the old one's values too",
    wire: (.compatible, "what older clients send is still taken"), swift: (.breaking, "the case holds another type"),
    mirror: .rule("case-type-narrowed"), #"{"name": "value", "type": "int"}"#, #"{"name": "value", "type": "double"}"#)
  static let caseMarkerChanged = DiffRule(
    "case-marker-changed", .answer, "another member tells a case apart",
    wire: (.none, "the old one is still there"), swift: Untouched.swift,
    mirror: .waived("only what is read must be told apart"), #"{"has": "list"}"#, #"{"has": "items"}"#)
  static let caseMarkerLost = DiffRule(
    "case-marker-lost", .answer, "another member tells a case apart, and the old one may be absent",
    wire: (.breaking, "older clients take it for another case, or for `other`"), swift: Untouched.swift,
    mirror: .waived("only what is read must be told apart"), #"{"has": "list"}"#, #"{"has": "items"}"#)
  static let caseOrderChanged = DiffRule(
    "case-order-changed", .call, "cases stand in another order", wire: Untouched.wire, swift: Untouched.swift,
    #"[{"name": "a"}, {"name": "b"}]"#, #"[{"name": "b"}, {"name": "a"}]"#)
}
