/// Calls: how they are made, and what is known of them.
extension DiffRule {
  static let operationRules = [
    operationAdded, operationRemoved, operationRenamed, operationSwiftNameChanged, methodChanged, pathChanged,
    pathParameterRenamed, rpcMethodChanged, actionChanged, actionFieldChanged, callKindChanged, paramsStyleChanged,
    bodyAdded, bodyRemoved, bodyTypeChanged, bodyTypeWidened, argumentsChanged, effectLoosened, effectTightened,
    effectRestated,
    requirementChanged, experimentalAdded, experimentalRemoved,
  ]

  static let operationAdded = DiffRule(
    "operation-added", .call, "a call is new", wire: (.compatible, "nobody makes it yet"),
    swift: (.addition, "a new method"), #""operations": {}"#, #""operations": {"zones.list": {"http": "GET /zones"}}"#)
  static let operationRemoved = DiffRule(
    "operation-removed", .call, "a call is no longer documented", wire: (.breaking, "older clients may still make it"),
    swift: (.breaking, "the method is gone"), #""operations": {"zones.list": {"http": "GET /zones"}}"#,
    #""operations": {}"#)
  static let operationRenamed = DiffRule(
    "operation-renamed", .call, "the same call has another key", wire: Untouched.wire,
    swift: (.breaking, "the method is gone under its old name"), #"{"zones.list": {"http": "GET /zones"}}"#,
    #"{"domains.list": {"http": "GET /zones"}}"#)
  static let operationSwiftNameChanged = DiffRule(
    "operation-swift-name-changed", .call, "a method has another name", wire: Untouched.wire,
    swift: (.breaking, "the method is gone under its old name"), #"{"sec_lvl": {}}"#,
    #"{"sec_lvl": {"swift": "setSecurityLevel"}}"#)
  static let methodChanged = DiffRule(
    "method-changed", .request, "a call has another HTTP method", wire: (.breaking, "older clients use the old one"),
    swift: Untouched.swift, mirror: .waived("answers have no method"), #""http": "POST /zones""#,
    #""http": "PUT /zones""#)
  static let pathChanged = DiffRule(
    "path-changed", .request, "a call goes to another path", wire: (.breaking, "older clients use the old one"),
    swift: Untouched.swift, mirror: .waived("answers have no path"), #""http": "GET /zones""#,
    #""http": "GET /domains""#)
  static let pathParameterRenamed = DiffRule(
    "path-parameter-renamed", .request, "a parameter of the path has another name", wire: Untouched.wire,
    swift: (.none, "arguments of the path have no label"), mirror: .waived("answers have no path"),
    #""http": "GET /zones/{id}""#, #""http": "GET /zones/{zone}""#)
  static let rpcMethodChanged = DiffRule(
    "rpc-method-changed", .request, "a call has another method on the wire",
    wire: (.breaking, "older clients name the old one"), swift: Untouched.swift,
    mirror: .waived("answers have no method"), #""rpc": "ping""#, #""rpc": "echo""#)
  static let actionChanged = DiffRule(
    "action-changed", .request, "a call has another action", wire: (.breaking, "older clients name the old one"),
    swift: Untouched.swift, mirror: .waived("answers have no action"), #""action": "wl""#, #""action": "allow""#)
  static let actionFieldChanged = DiffRule(
    "action-field-changed", .request, "the action is sent in another field",
    wire: (.breaking, "older clients use the old field"), swift: Untouched.swift,
    mirror: .waived("answers have no action"), #""field": "a""#, #""field": "act""#)
  static let callKindChanged = DiffRule(
    "call-kind-changed", .request, "a call is made in another way",
    wire: (.breaking, "older clients make it the old way"),
    swift: Untouched.swift, mirror: .waived("answers come the way the call went"), #""http": "POST /""#,
    #""action": "ping""#)
  static let paramsStyleChanged = DiffRule(
    "params-style-changed", .request, "parameters are sent in another form",
    wire: (.breaking, "older clients send the old form"), swift: (.none, "the arguments stay"),
    mirror: .waived("answers have no parameters"), #""params": [{"name": "id"}]"#,
    #""params": {"positional": [{"name": "id"}]}"#)
  static let bodyAdded = DiffRule(
    "body-added", .request, "a call has a body", wire: (.breaking, "older clients send none"),
    swift: (.breaking, "a new argument"), mirror: .rule("result-added"), "{}", #"{"body": "Zone"}"#)
  static let bodyRemoved = DiffRule(
    "body-removed", .request, "a call has no body any more", wire: (.breaking, "older clients still send one"),
    swift: (.breaking, "its arguments are gone"), mirror: .rule("result-removed"), #"{"body": "Zone"}"#, "{}")
  static let bodyTypeChanged = DiffRule(
    "body-type-changed", .request, "the body of a call has another type",
    wire: (.breaking, "older clients send the old one"),
    swift: (.breaking, "its arguments change"), mirror: .rule("result-type-changed"), #"{"body": "Zone"}"#,
    #"{"body": "Domain"}"#)
  static let bodyTypeWidened = DiffRule(
    "body-type-widened", .request, "the body of a call has a type that has the old one's values too",
    wire: (.compatible, "what older clients send is still taken"), swift: (.breaking, "its arguments change"),
    mirror: .rule("result-type-narrowed"), #"{"body": "[int]"}"#, #"{"body": "[double]"}"#)
  static let argumentsChanged = DiffRule(
    "arguments-changed", .request, "members of the input are arguments instead of one struct, or the reverse",
    wire: Untouched.wire, swift: (.breaking, "the signature changes"), mirror: .waived("answers have no arguments"),
    #""arguments": "members""#, #""arguments": "struct""#)
  static let effectLoosened = DiffRule(
    "effect-loosened", .call, "a call may be repeated",
    wire: (.compatible, "older clients give up where newer ones try again"), swift: Untouched.swift,
    #""effect": "once""#, #""effect": "repeatable""#)
  static let effectTightened = DiffRule(
    "effect-tightened", .call, "a call must not be repeated", wire: (.breaking, "older clients repeat it on their own"),
    swift: Untouched.swift, #""effect": "repeatable""#, #""effect": "once""#)
  static let effectRestated = DiffRule(
    "effect-restated", .call, "a call that may be repeated changes something, or nothing any more",
    wire: (.none, "it is repeated as before"), swift: Untouched.swift, #""effect": "none""#,
    #""effect": "repeatable""#)
  static let requirementChanged = DiffRule(
    "requirement-changed", .documentation, "a call takes another privilege",
    wire: (.compatible, "calls are as before; others may be refused"), swift: Untouched.swift, "{}",
    #"{"requires": "authenticated"}"#)
  static let experimentalAdded = DiffRule(
    "experimental-added", .call, "a call is documented by name only", wire: (.compatible, "nobody makes it yet"),
    swift: (.addition, "a new static member"), #""experimental": []"#, #""experimental": [{"name": "job_create"}]"#)
  static let experimentalRemoved = DiffRule(
    "experimental-removed", .call, "a call that was documented by name only is gone",
    wire: (.breaking, "older clients may still make it"), swift: (.breaking, "the static member is gone"),
    #""experimental": [{"name": "job_create"}]"#, #""experimental": []"#)
}
