/// Members of what clients read.
extension DiffRule {
  static let fieldRules = [
    fieldAdded, fieldRemoved, optionalFieldRemoved, fieldRenamed, optionalFieldRenamed, fieldSwiftNameChanged,
    fieldBecameOptional, fieldBecameRequired, fieldBecameNullable, optionalFieldBecameNullable, listBecameNullable,
    fieldBecameNonNullable, fieldTypeChanged, fieldTypeTolerated, fieldTypeNarrowed, fieldBecameSecret,
    fieldNoLongerSecret, fieldOrderChanged,
  ]

  static let fieldAdded = DiffRule(
    "field-added", .answer, "answers have a member more",
    wire: (.compatible, "older clients keep it among the unknown members"), swift: (.addition, "a new property"),
    mirror: .rule("input-added"), "[]", #"[{"name": "note", "type": "string"}]"#)
  static let fieldRemoved = DiffRule(
    "field-removed", .answer, "answers lack a member that was always there",
    wire: (.tolerated, "older clients read an empty value and report it"), swift: (.breaking, "the property is gone"),
    mirror: .rule("input-removed"), #"[{"name": "note", "type": "string"}]"#, "[]")
  static let optionalFieldRemoved = DiffRule(
    "optional-field-removed", .answer, "answers lack a member that could be absent",
    wire: (.compatible, "older clients find it absent"), swift: (.breaking, "the property is gone"),
    mirror: .rule("input-removed"), #"[{"name": "note", "type": "string", "optional": true}]"#, "[]")
  static let fieldRenamed = DiffRule(
    "field-renamed", .answer, "a member of answers has another name on the wire",
    wire: (.tolerated, "older clients read an empty value and report it"),
    swift: (.none, "the property keeps its name"), mirror: .rule("input-renamed"), #"{"name": "note"}"#,
    #"{"name": "remark", "swift": "note"}"#)
  static let optionalFieldRenamed = DiffRule(
    "optional-field-renamed", .answer, "a member of answers that may be absent has another name on the wire",
    wire: (.compatible, "older clients find it absent"), swift: (.none, "the property keeps its name"),
    mirror: .rule("input-renamed"), #"{"name": "note", "optional": true}"#,
    #"{"name": "remark", "swift": "note", "optional": true}"#)
  static let fieldSwiftNameChanged = DiffRule(
    "field-swift-name-changed", .answer, "a property has another name", wire: Untouched.wire,
    swift: (.breaking, "the property is gone under its old name"), mirror: .rule("input-swift-name-changed"),
    #"{"name": "resp_id"}"#, #"{"name": "resp_id", "swift": "commandID"}"#)
  static let fieldBecameOptional = DiffRule(
    "field-became-optional", .answer, "a member of answers may be absent",
    wire: (.tolerated, "servers may now leave it out; older clients read an empty value and report it"),
    swift: (.breaking, "the property becomes optional"), mirror: .rule("input-became-optional"), #""type": "string""#,
    #""type": "string", "optional": true"#)
  static let fieldBecameRequired = DiffRule(
    "field-became-required", .answer, "a member of answers is always there",
    wire: (.compatible, "older clients read it as before"), swift: (.breaking, "the property is no longer optional"),
    mirror: .rule("input-became-required"), #""type": "string", "optional": true"#, #""type": "string""#)
  static let fieldBecameNullable = DiffRule(
    "field-became-nullable", .answer, "a member of answers may be null",
    wire: (.breaking, "older clients cannot read null"), swift: (.breaking, "the property becomes optional"),
    mirror: .rule("input-became-nullable"), #""type": "string""#, #""type": "string?""#)
  static let optionalFieldBecameNullable = DiffRule(
    "optional-field-became-nullable", .answer, "a member of answers that may be absent may be null",
    wire: (.tolerated, "older clients read null as absent and report it"), swift: (.none, "the property is optional"),
    mirror: .rule("input-became-nullable"), #""type": "string", "optional": true"#,
    #""type": "string?", "optional": true"#)
  static let listBecameNullable = DiffRule(
    "list-became-nullable", .answer, "a list in answers may be null",
    wire: (.tolerated, "older clients read an empty list and report it"),
    swift: (.breaking, "the property becomes optional"), mirror: .rule("input-became-nullable"),
    #""type": "[string]""#, #""type": "[string]?""#)
  static let fieldBecameNonNullable = DiffRule(
    "field-became-non-nullable", .answer, "a member of answers is never null",
    wire: (.compatible, "older clients read it as before"), swift: (.breaking, "the property is no longer optional"),
    mirror: .rule("input-became-non-nullable"), #""type": "string?""#, #""type": "string""#)
  static let fieldTypeChanged = DiffRule(
    "field-type-changed", .answer, "a member of answers has another type",
    wire: (.breaking, "older clients cannot read it"), swift: (.breaking, "the property has another type"),
    mirror: .rule("input-type-changed"), #""type": "int""#, #""type": "string""#)
  static let fieldTypeTolerated = DiffRule(
    "field-type-tolerated", .answer, "a member of answers has a type that is read as the old one",
    wire: (.tolerated, "older clients convert it and report it"), swift: (.breaking, "the property has another type"),
    mirror: .rule("input-type-changed"), #""type": "string""#, #""type": "int""#)
  static let fieldTypeNarrowed = DiffRule(
    "field-type-narrowed", .answer, "a member of answers has a type whose values the old one has too",
    wire: (.compatible, "older clients read it as before"), swift: (.breaking, "the property has another type"),
    mirror: .rule("input-type-widened"), #""type": "double""#, #""type": "int""#)
  static let fieldBecameSecret = DiffRule(
    "field-became-secret", .answer, "a member of answers is never printed", wire: Untouched.wire,
    swift: (.breaking, "the property becomes a Secret"), mirror: .rule("input-became-secret"), #""type": "string""#,
    #""type": "string", "secret": true"#)
  static let fieldNoLongerSecret = DiffRule(
    "field-no-longer-secret", .answer, "a member of answers may be printed", wire: Untouched.wire,
    swift: (.breaking, "the property is no Secret any more"), mirror: .rule("input-no-longer-secret"),
    #""type": "string", "secret": true"#, #""type": "string""#)
  static let fieldOrderChanged = DiffRule(
    "field-order-changed", .answer, "members of answers stand in another order", wire: Untouched.wire,
    swift: Untouched.swift, mirror: .rule("input-order-changed"), #"[{"name": "a"}, {"name": "b"}]"#,
    #"[{"name": "b"}, {"name": "a"}]"#)
}
