/// Declared types as a whole.
extension DiffRule {
  static let typeRules = [
    typeAdded, typeRemoved, typeRenamed, typeSwiftNameChanged, typeKindChanged, inputKindChanged, typeBecameWritten,
    typeNoLongerWritten, typeBecameRead, typeNoLongerRead, structAdded, structRemoved, viewAdded, viewRemoved,
    typeBecameKey, typeNoLongerKey, webhookDeclared, webhookWithdrawn,
  ]

  static let typeAdded = DiffRule(
    "type-added", .call, "a type is declared", wire: (.none, "what uses it is listed by itself"),
    swift: (.addition, "a new type"), #""types": {}"#, #""types": {"Zone": {"fields": []}}"#)
  static let typeRemoved = DiffRule(
    "type-removed", .call, "a type is no longer declared", wire: (.none, "what used it is listed by itself"),
    swift: (.breaking, "the type is gone"), #""types": {"Zone": {"fields": []}}"#, #""types": {}"#)
  static let typeRenamed = DiffRule(
    "type-renamed", .call, "a type has another name, and the same shape", wire: Untouched.wire,
    swift: (.breaking, "the type is gone under its old name"), #""types": {"Zone": {"fields": []}}"#,
    #""types": {"Domain": {"fields": []}}"#)
  static let typeSwiftNameChanged = DiffRule(
    "type-swift-name-changed", .call, "a type has another name in Swift", wire: Untouched.wire,
    swift: (.breaking, "the type is gone under its old name"), #""Zone": {}"#, #""Zone": {"swift": "Domain"}"#)
  static let typeKindChanged = DiffRule(
    "type-kind-changed", .answer, "a type that is read has another shape",
    wire: (.breaking, "older clients cannot read it"), swift: (.breaking, "its members change"),
    mirror: .rule("input-kind-changed"), #"{"fields": []}"#, #"{"tuple": []}"#)
  static let inputKindChanged = DiffRule(
    "input-kind-changed", .request, "a type that is sent has another shape",
    wire: (.breaking, "older clients send the old shape"), swift: (.breaking, "its members change"),
    mirror: .rule("type-kind-changed"), #"{"fields": []}"#, #"{"tuple": []}"#)
  static let typeBecameWritten = DiffRule(
    "type-became-written", .request, "something that is sent leads to a type that was only read",
    wire: (.none, "what sends it is listed by itself"), swift: (.addition, "an initializer, and variable properties"),
    mirror: .rule("type-became-read"), #""result": "Zone""#, #""body": "Zone", "result": "Zone""#)
  static let typeNoLongerWritten = DiffRule(
    "type-no-longer-written", .request, "nothing that is sent leads to a type any more",
    wire: (.none, "what sent it is listed by itself"), swift: (.breaking, "its initializer is gone"),
    mirror: .rule("type-no-longer-read"), #""body": "Zone", "result": "Zone""#, #""result": "Zone""#)
  static let typeBecameRead = DiffRule(
    "type-became-read", .answer, "answers lead to a type that was only sent",
    wire: (.none, "what answers it is listed by itself"), swift: (.addition, "it can be read from answers"),
    mirror: .rule("type-became-written"), #""body": "Zone""#, #""body": "Zone", "result": "Zone""#)
  static let typeNoLongerRead = DiffRule(
    "type-no-longer-read", .answer, "no answer leads to a type any more",
    wire: (.none, "what answered it is listed by itself"), swift: (.breaking, "it cannot be read from answers"),
    mirror: .rule("type-no-longer-written"), #""body": "Zone", "result": "Zone""#, #""body": "Zone""#)
  static let structAdded = DiffRule(
    "struct-added", .call, "a declared type gets a struct", wire: (.none, "what uses it is listed by itself"),
    swift: (.addition, "a new type"), #""body": "Zone", "arguments": "members""#,
    #""body": "Zone", "arguments": "struct""#)
  static let structRemoved = DiffRule(
    "struct-removed", .call, "a declared type has no struct any more",
    wire: (.none, "what used it is listed by itself"),
    swift: (.breaking, "the type is gone"), #""body": "Zone", "arguments": "struct""#,
    #""body": "Zone", "arguments": "members""#)
  static let viewAdded = DiffRule(
    "view-added", .request, "what is sent of a type gets a struct of its own",
    wire: (.none, "what sends it is listed by itself"), swift: (.addition, "a new type"),
    mirror: .waived("what is read of a type is the type itself"), #""arguments": "members""#,
    #""arguments": "struct""#)
  static let viewRemoved = DiffRule(
    "view-removed", .request, "what is sent of a type has no struct of its own any more",
    wire: (.none, "what sent it is listed by itself"), swift: (.breaking, "the type is gone"),
    mirror: .waived("what is read of a type is the type itself"), #""arguments": "struct""#,
    #""arguments": "members""#)
  static let typeBecameKey = DiffRule(
    "type-became-key", .call, "values of a type are keys of maps", wire: (.none, "the map is listed by itself"),
    swift: (.addition, "one more conformance"), #""type": "[Zone]""#, #""type": "[Zone: int]""#)
  static let typeNoLongerKey = DiffRule(
    "type-no-longer-key", .call, "values of a type are no longer keys of maps",
    wire: (.none, "the map is listed by itself"), swift: (.breaking, "one conformance less"), #""type": "[Zone: int]""#,
    #""type": "[Zone]""#)
  static let webhookDeclared = DiffRule(
    "webhook-declared", .answer, "the service sends a type on its own", wire: (.compatible, "nobody read it before"),
    swift: Untouched.swift, mirror: .waived("clients send nothing on their own"), "{}", #"{"webhook": true}"#)
  static let webhookWithdrawn = DiffRule(
    "webhook-withdrawn", .answer, "the service no longer sends a type on its own",
    wire: (.compatible, "nothing comes any more"), swift: Untouched.swift,
    mirror: .waived("clients send nothing on their own"), #"{"webhook": true}"#, "{}")
}

/// Members of positional records.
extension DiffRule {
  static let elementRules = [
    elementAdded, elementInserted, inputElementInserted, elementMoved, inputElementMoved, elementRenamed, aloneAllowed,
    aloneWithdrawn, inputAloneAllowed, inputAloneWithdrawn, spellingAdded, spellingRemoved,
  ]

  static let elementAdded = DiffRule(
    "element-added", .answer, "records of answers have one more element at the end",
    wire: (.tolerated, "older clients keep it and report it"), swift: (.addition, "a new property"),
    mirror: .rule("input-added"), #"[{"name": "a"}]"#, #"[{"name": "a"}, {"name": "b"}]"#)
  static let elementInserted = DiffRule(
    "element-inserted", .answer, "records of answers have an element in another place, or lack one before the end",
    wire: (.breaking, "older clients read the wrong elements"), swift: (.addition, "a new property"),
    mirror: .rule("input-element-inserted"), #"[{"name": "b"}]"#, #"[{"name": "a"}, {"name": "b"}]"#)
  static let inputElementInserted = DiffRule(
    "input-element-inserted", .request, "records that are sent have an element before others, or lack one",
    wire: (.breaking, "older clients write the others in the wrong places"),
    swift: (.breaking, "the arguments change"), mirror: .rule("element-inserted"), #"[{"name": "b"}]"#,
    #"[{"name": "a"}, {"name": "b"}]"#)
  static let elementMoved = DiffRule(
    "element-moved", .answer, "elements of records in answers stand in another order",
    wire: (.breaking, "older clients read the wrong elements"), swift: Untouched.swift,
    mirror: .rule("input-element-moved"), #"[{"name": "a"}, {"name": "b"}]"#, #"[{"name": "b"}, {"name": "a"}]"#)
  static let inputElementMoved = DiffRule(
    "input-element-moved", .request, "elements of records that are sent stand in another order",
    wire: (.breaking, "older clients write them in the wrong places"),
    swift: (.breaking, "calls with arguments in the old order do not compile"), mirror: .rule("element-moved"),
    #"[{"name": "a"}, {"name": "b"}]"#, #"[{"name": "b"}, {"name": "a"}]"#)
  static let elementRenamed = DiffRule(
    "element-renamed", .call, "an element of a record has another name",
    wire: (.none, "elements have no names on the wire"), swift: (.breaking, "the property is gone under its old name"),
    #"[{"name": "a"}]"#, #"[{"name": "b"}]"#)
  static let aloneAllowed = DiffRule(
    "alone-allowed", .answer, "the first element may come without its array",
    wire: (.breaking, "older clients expect an array"), swift: Untouched.swift, mirror: .rule("input-alone-allowed"),
    #"{"tuple": []}"#, #"{"tuple": [], "alone": "address"}"#)
  static let aloneWithdrawn = DiffRule(
    "alone-withdrawn", .answer, "the first element always comes in its array",
    wire: (.compatible, "older clients read both"), swift: Untouched.swift, mirror: .rule("input-alone-withdrawn"),
    #"{"tuple": [], "alone": "address"}"#, #"{"tuple": []}"#)
  static let spellingAdded = DiffRule(
    "spelling-added", .answer, "records of answers may be spelled in more ways",
    wire: (.breaking, "older clients cannot read the new spelling"), swift: Untouched.swift,
    mirror: .waived("what is sent has one spelling"), #""spellings": ["object"]"#,
    #""spellings": ["object", "{year}-{month}"]"#)
  static let spellingRemoved = DiffRule(
    "spelling-removed", .answer, "records of answers are spelled in fewer ways",
    wire: (.compatible, "older clients read what is left"), swift: Untouched.swift,
    mirror: .waived("what is sent has one spelling"), #""spellings": ["object", "{year}-{month}"]"#,
    #""spellings": ["object"]"#)
  static let inputAloneAllowed = DiffRule(
    "input-alone-allowed", .request, "the first element may be sent without its array",
    wire: (.compatible, "what older clients send is still taken"),
    swift: (.breaking, "its argument has no label any more"), mirror: .rule("alone-allowed"), #"{"tuple": []}"#,
    #"{"tuple": [], "alone": "address"}"#)
  static let inputAloneWithdrawn = DiffRule(
    "input-alone-withdrawn", .request, "the first element must be sent in its array",
    wire: (.breaking, "older clients may send it alone"), swift: (.breaking, "its argument gets a label"),
    mirror: .rule("alone-withdrawn"), #"{"tuple": [], "alone": "address"}"#, #"{"tuple": []}"#)
}
