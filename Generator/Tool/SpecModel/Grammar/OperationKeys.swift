/// The keys of operations.
extension ObjectRule {
  static let operation = ObjectRule(
    "an operation",
    [
      Key(.at, .string(.free), "The section of the page.", required: true),
      Key(.swift, .string(.identifier), "The Swift name, where it differs from the key's last word."),
      Key(.doc, .lines, "What it does.", required: true),
      Key(.http, .string(.free), "Method and path template: `GET /dns/{service_name}/a`."),
      Key(.rpc, .string(.free), "The JSON-RPC method."),
      Key(.action, .string(.free), "The action, sent in the form field that api.json names."),
      Key(.endpoint, .string(.free), "The path of the form, where it is not api.json's.", with: .action),
      Key(
        .method, .string(.oneOf(["POST", "GET"])), "The form's HTTP method, where it is not api.json's.",
        with: .action),
      Key(.path, .string(.free), "The path that the call is posted to, where it is not the scope's.", with: .rpc),
      Key(.query, .list(.object(.field)), "Query parameters."),
      Key(.header, .list(.object(.field)), "Request headers."),
      Key(.form, .list(.object(.field)), "Form fields; with `action` and GET, query parameters."),
      Key(.body, .either([.string(.type), .object(.body)]), "The type of the JSON body."),
      Key(
        .params, .either([.string(.oneOf(["none"])), .list(.object(.field)), .object(.params)]),
        "JSON-RPC `params`: named fields as a list; positional, list, bare or type as an object; absent: none."),
      Key(
        .result, .either([.string(.type), .object(.result)]),
        "`X`, `[X]`, `one X`, `text`, `secret text`, `bytes`, `null`, an acknowledgement, or one of these by status."),
      Key(.payload, .string(.free), "Where the payload is, in place of the envelope's; empty: the whole answer."),
      Key(
        .errors, .list(.either([.integer, .string(.free), .object(.operationError)])),
        "The statuses or codes of the documented errors."),
      Key(
        .effect, .string(.oneOf(Effect.allCases.map(\.rawValue))), "What it changes; REST takes it from the method."),
      Key(.requires, .string(.free), "What it takes to be allowed to call it."),
      Key(.warning, .lines, "What it destroys beyond what its name says."),
      Key(.since, .string(.free), "The version that brought it."),
      deprecated,
      Key(.limits, .list(.object(.rateLimit)), "How often it may be called."),
      Key(.waiter, .object(.waiter), "A method that polls this operation until something is done."),
      Key(.paging, .object(.sequence), "A sequence that runs through all pages."),
      Key(
        .arguments, .string(.oneOf(Arguments.allCases.map(\.rawValue))), "Whether the input's members are arguments."),
      Key(
        .credentials, .either([.string(.oneOf(["none"])), .list(.object(.credentialUse))]),
        "Where credentials go here; `none`: nowhere."),
      from, defects, accept, note,
    ], exactlyOne: [.http, .rpc, .action])

  static let body = ObjectRule(
    "a body",
    [
      Key(.type, .string(.type), "Its type.", required: true),
      Key(.name, .string(.free), "The name of the argument, where it is one.", required: true),
      Key(.doc, .lines, "What it means."),
    ])

  static let result = ObjectRule(
    "a result", [acknowledged, confirmedValue],
    others: (.statuses, .either([.string(.type), .object(.acknowledgement)])))

  static let acknowledgement = ObjectRule(
    "an acknowledgement", [Key(acknowledged, required: true), confirmedValue])

  private static let acknowledged = Key(.ack, .json, "The fixed answer; `true`: the envelope says all.")

  private static let confirmedValue = Key(
    .value, .string(.type), "The type of what stands beside the members of `ack`, which confirm it.", with: .ack)

  static let operationError = ObjectRule(
    "an error",
    [
      Key(.code, .either([.integer, .string(.free)]), "The HTTP status or service code.", required: true),
      Key(
        .category, .string(.oneOf(ErrorCategory.allCases.map(\.rawValue))),
        "What kind of error it is here, where that is not what api.json says."),
      Key(.doc, .lines, "What it means here."),
    ])

  static let waiter = ObjectRule(
    "a waiter",
    [
      Key(.swift, .string(.identifier), "The method's name.", required: true),
      Key(.member, .string(.free), "The member of the answer to look at; empty: the answer itself.", required: true),
      Key(.done, .list(.scalar), "The values that end the waiting well.", required: true),
      Key(.failed, .list(.scalar), "The values that end it badly."),
      Key(.progress, .boolean, "Each answer is reported to the caller."),
      Key(.limit, .integer, "For how many seconds it waits at most unless told otherwise; 600 where it is left out."),
      Key(.doc, .lines, "What is waited for."),
    ])

  static let sequence = ObjectRule(
    "paging", [Key(.swift, .string(.identifier), "The name of the sequence.", required: true)])

  static let credentialUse = ObjectRule(
    "a credential",
    [Key(.part, .string(.free), "The name of api.json's credential.", required: true)] + places
      + [Key(.optional, .boolean, "The call can be made without it.")],
    exactlyOne: places.map(\.word))
}
