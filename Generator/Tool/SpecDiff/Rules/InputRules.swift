/// Parameters, and members of what clients send.
extension DiffRule {
  static let inputRules = [
    inputAdded, requiredInputAdded, inputRemoved, inputRenamed, inputSwiftNameChanged, inputLabelChanged,
    inputBecameOptional, inputBecameRequired, inputBecameNullable, inputBecameNonNullable, inputTypeChanged,
    inputTypeWidened, inputMoved, inputOrderChanged, inputBecameSecret, inputNoLongerSecret, inputDefaultChanged,
    writesNarrowed, writesWidened, constantChanged, constantAdded, constantRemoved, textFormChanged, gapChanged,
    argumentNameChanged, pathParameterAdded,
    pathParameterRemoved, carriageChanged, modifierAdded, modifierRemoved,
  ]

  static let inputAdded = DiffRule(
    "input-added", .request, "something more may be sent",
    wire: (.compatible, "calls that leave it out are as before"), swift: (.addition, "a new argument with a default"),
    mirror: .rule("field-added"), "[]", #"[{"name": "note", "type": "string", "optional": true}]"#)
  static let requiredInputAdded = DiffRule(
    "required-input-added", .request, "something more must be sent", wire: (.breaking, "older clients do not send it"),
    swift: (.breaking, "a new argument without a default"), mirror: .rule("field-added"), "[]",
    #"[{"name": "note", "type": "string"}]"#)
  static let inputRemoved = DiffRule(
    "input-removed", .request, "something can no longer be sent",
    wire: (.breaking, "what older clients send is no longer documented"), swift: (.breaking, "the argument is gone"),
    mirror: .rule("field-removed"), #"[{"name": "note", "type": "string", "optional": true}]"#, "[]")
  static let inputRenamed = DiffRule(
    "input-renamed", .request, "something is sent under another name",
    wire: (.breaking, "older clients send the old name"), swift: (.none, "the argument keeps its name"),
    mirror: .rule("field-renamed"), #"{"name": "note"}"#, #"{"name": "remark", "swift": "note"}"#)
  static let inputSwiftNameChanged = DiffRule(
    "input-swift-name-changed", .request, "an argument has another name", wire: Untouched.wire,
    swift: (.breaking, "calls with the old label do not compile"), mirror: .rule("field-swift-name-changed"),
    #"{"name": "z"}"#, #"{"name": "z", "swift": "zone"}"#)
  static let inputLabelChanged = DiffRule(
    "input-label-changed", .request, "an argument has another label", wire: Untouched.wire,
    swift: (.breaking, "calls with the old label do not compile"), mirror: .waived("properties have no labels"),
    #"{"name": "zone"}"#, #"{"name": "zone", "label": "_"}"#)
  static let inputBecameOptional = DiffRule(
    "input-became-optional", .request, "something need no longer be sent",
    wire: (.compatible, "what older clients send is still taken"), swift: (.addition, "the argument gets a default"),
    mirror: .rule("field-became-optional"), #""type": "string""#, #""type": "string", "optional": true"#)
  static let inputBecameRequired = DiffRule(
    "input-became-required", .request, "something must be sent that could be left out",
    wire: (.breaking, "older clients may leave it out"), swift: (.breaking, "the argument loses its default"),
    mirror: .rule("field-became-required"), #""type": "string", "optional": true"#, #""type": "string""#)
  static let inputBecameNullable = DiffRule(
    "input-became-nullable", .request, "null may be sent",
    wire: (.compatible, "what older clients send is still taken"),
    swift: (.addition, "the argument takes nil"), mirror: .rule("field-became-nullable"), #""type": "string""#,
    #""type": "string?""#)
  static let inputBecameNonNullable = DiffRule(
    "input-became-non-nullable", .request, "null can no longer be sent",
    wire: (.breaking, "older clients may send null"),
    swift: (.breaking, "the argument does not take nil"), mirror: .rule("field-became-non-nullable"),
    #""type": "string?""#, #""type": "string""#)
  static let inputTypeChanged = DiffRule(
    "input-type-changed", .request, "something that is sent has another type",
    wire: (.breaking, "what older clients send is of the old type"),
    swift: (.breaking, "the argument has another type"),
    mirror: .rule("field-type-changed"), #""type": "int""#, #""type": "string""#)
  static let inputTypeWidened = DiffRule(
    "input-type-widened", .request, "something that is sent has a type that has the old one's values too",
    wire: (.compatible, "what older clients send is still taken"), swift: (.breaking, "the argument has another type"),
    mirror: .rule("field-type-narrowed"), #""type": "int""#, #""type": "double""#)
  static let inputMoved = DiffRule(
    "input-moved", .request, "something is sent in another part of the request",
    wire: (.breaking, "older clients send it in the old place"), swift: (.none, "the argument stays"),
    mirror: .waived("answers have no parts that members could move between"), #""query": [{"name": "page"}]"#,
    #""header": [{"name": "page"}]"#)
  static let inputOrderChanged = DiffRule(
    "input-order-changed", .request, "arguments stand in another order", wire: Untouched.wire,
    swift: (.breaking, "calls with arguments in the old order do not compile"), mirror: .rule("field-order-changed"),
    #"[{"name": "a"}, {"name": "b"}]"#, #"[{"name": "b"}, {"name": "a"}]"#)
  static let inputBecameSecret = DiffRule(
    "input-became-secret", .request, "something that is sent is never printed", wire: Untouched.wire,
    swift: (.breaking, "the argument becomes a Secret"), mirror: .rule("field-became-secret"), #""type": "string""#,
    #""type": "string", "secret": true"#)
  static let inputNoLongerSecret = DiffRule(
    "input-no-longer-secret", .request, "something that is sent may be printed", wire: Untouched.wire,
    swift: (.breaking, "the argument is no Secret any more"), mirror: .rule("field-no-longer-secret"),
    #""type": "string", "secret": true"#, #""type": "string""#)
  static let inputDefaultChanged = DiffRule(
    "input-default-changed", .request, "the service assumes something else where a value is left out",
    wire: (.compatible, "calls are sent as before; the service understands them in another way"),
    swift: Untouched.swift, mirror: .waived("nothing is assumed for what is absent from an answer"),
    #""default": 10"#, #""default": 20"#)
  static let writesNarrowed = DiffRule(
    "writes-narrowed", .request, "fewer values may be written",
    wire: (.breaking, "older clients may send a value that is no longer taken"), swift: Untouched.swift,
    mirror: .waived("it says what may be sent of what can be read"), #""writes": [true, false]"#,
    #""writes": [false]"#)
  static let writesWidened = DiffRule(
    "writes-widened", .request, "more values may be written",
    wire: (.compatible, "what older clients send is still taken"), swift: Untouched.swift,
    mirror: .waived("it says what may be sent of what can be read"), #""writes": [false]"#,
    #""writes": [true, false]"#)
  static let constantChanged = DiffRule(
    "constant-changed", .request, "another value is sent without being an argument",
    wire: (.breaking, "older clients send the old value"), swift: Untouched.swift,
    mirror: .waived("answers are not sent"), #""const": 1"#, #""const": 2"#)
  static let constantAdded = DiffRule(
    "constant-added", .request, "what callers gave has only one value now",
    wire: (.breaking, "older clients may send another value"), swift: (.breaking, "the argument is gone"),
    mirror: .waived("answers are not sent"), #""type": "int""#, #""type": "int", "const": 1"#)
  static let constantRemoved = DiffRule(
    "constant-removed", .request, "what had only one value is given by callers",
    wire: (.compatible, "what older clients send is still taken"),
    swift: (.breaking, "a new argument without a default"), mirror: .waived("answers are not sent"),
    #""type": "int", "const": 1"#, #""type": "int""#)
  static let textFormChanged = DiffRule(
    "text-form-changed", .request, "a value is written as text in another way",
    wire: (.breaking, "older clients write the old form"), swift: Untouched.swift,
    mirror: .waived("answers hold no values as text"), #""as": "1/0""#, #""as": "true/false""#)
  static let gapChanged = DiffRule(
    "gap-changed", .request, "something else is written in place of a member that is skipped",
    wire: (.breaking, "older clients write the old filling"), swift: Untouched.swift,
    mirror: .waived("only clients write it"), #""gap": 0"#, #""gap": null"#)
  static let argumentNameChanged = DiffRule(
    "argument-name-changed", .request, "an argument without a label has another name", wire: Untouched.wire,
    swift: Untouched.swift, mirror: .waived("answers have no arguments"), #""params": {"bare": "string", "name": "a"}"#,
    #""params": {"bare": "string", "name": "b"}"#)
  static let pathParameterAdded = DiffRule(
    "path-parameter-added", .request, "the path takes one more parameter",
    wire: (.breaking, "older clients have no value for it"), swift: (.breaking, "a new argument without a default"),
    mirror: .waived("answers have no path"), #""http": "GET /zones""#, #""http": "GET /zones/{zone}""#)
  static let pathParameterRemoved = DiffRule(
    "path-parameter-removed", .request, "the path takes one parameter less",
    wire: (.breaking, "older clients still put it into the path"), swift: (.breaking, "the argument is gone"),
    mirror: .waived("answers have no path"), #""http": "GET /zones/{zone}""#, #""http": "GET /zones""#)
  static let carriageChanged = DiffRule(
    "carriage-changed", .request, "a parameter of the path is an argument of another scope, or of the method",
    wire: Untouched.wire, swift: (.breaking, "the way to the method changes"), mirror: .waived("answers have no path"),
    #""scopes": {"dns": {}}"#, #""scopes": {"dns": {"parameters": ["zone"]}}"#)
  static let modifierAdded = DiffRule(
    "modifier-added", .request, "something more may be sent with every call",
    wire: (.compatible, "calls that leave it out are as before"), swift: (.addition, "a new method of requests"),
    mirror: .waived("answers have none"), #""modifiers": []"#, #""modifiers": [{"name": "language"}]"#)
  static let modifierRemoved = DiffRule(
    "modifier-removed", .request, "something can no longer be sent with every call",
    wire: (.breaking, "what older clients send is no longer documented"),
    swift: (.breaking, "the method of requests is gone"),
    mirror: .waived("answers have none"), #""modifiers": [{"name": "language"}]"#, #""modifiers": []"#)
}
