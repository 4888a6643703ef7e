/// The keys of `api.json` and of chapters.
extension ObjectRule {
  static let api = ObjectRule(
    "api.json",
    [
      Key(.format, .integer, "The version of this format: 1. Stands first.", required: true),
      Key(.name, .string(.identifier), "The Swift name of the client type: `Zonemaster`.", required: true),
      Key(.title, .string(.free), "The vendor's own name of the API.", required: true),
      Key(.version, .string(.free), "The documented version.", required: true),
      Key(.page, .string(.free), "Where the page is published."),
      Key(.from, .string(.free), "Where facts of all operations come from that the page lost."),
      Key(.doc, .lines, "What the API is for.", required: true),
      Key(.servers, .list(.object(.server)), "The documented addresses; the first is the default.", required: true),
      Key(.wire, .string(.oneOf(Wire.allCases.map(\.rawValue))), "How calls travel.", required: true),
      Key(.action, .object(.action), "Wire `form`: how operations with `action` are sent."),
      Key(.credentials, .list(.object(.credential)), "What a caller identifies with, and where each part goes."),
      Key(.parameters, parameters, "Parameters that path templates name, by wire name."),
      Key(.modifiers, .list(.object(.field)), "Parameters that are valid on every call."),
      Key(.scopes, .table(.operations, .object(.scope)), "What the first words of operation keys stand for."),
      Key(.envelope, .object(.envelope), "How an answer says success, payload, message and code."),
      Key(.errors, .list(.object(.error)), "The documented errors."),
      Key(.headers, .list(.object(.header)), "What answers say beside their payload: typed metadata."),
      Key(.limits, .list(.object(.rateLimit)), "How often calls may be made."),
      Key(.paging, .object(.paging), "How long lists are cut into pages."),
      Key(.experimental, .list(.object(.experimental)), "Operations that the page documents by name only."),
      Key(.sections, .object(.sections), "How the page is cut into the sections that `at` names."),
      Key(.omitted, .list(.object(.omission)), "Sections of the page that are not modelled."),
      Key(.defects, .list(.object(.defect)), "The register of the page's errors."), accept,
      types, templates, uses, operations,
    ])

  static let chapter = ObjectRule(
    "a chapter",
    [
      Key(.chapter, .string(.free), "What the chapter is about, in a few words.", required: true),
      Key(.parameters, parameters, "Parameters that this chapter's path templates name, by wire name."),
      types, templates, uses, operations,
    ])

  private static let parameters = Shape.table(.wire, .object(.parameter))
  private static let types = Key(.types, .table(.types, .object(.type)), "The declared types, by name.")
  private static let templates = Key(
    .templates, .table(.identifiers, .object(.template)), "Families of types and operations that differ in a word.")
  private static let uses = Key(.use, .list(.object(.use)), "The members of such families.")
  private static let operations = Key(
    .operations, .table(.operations, .object(.operation)), "The documented calls, by `scope.resource.verb`.")

  static let server = ObjectRule(
    "a server",
    [
      Key(.url, .string(.free), "The absolute URL, with the path that all templates are appended to.", required: true),
      Key(.doc, .lines, "What the address is for."),
    ])

  static let action = ObjectRule(
    "the action",
    [
      Key(.field, .string(.free), "The form field that carries the action.", required: true),
      Key(.method, .string(.oneOf(["POST", "GET"])), "The HTTP method; POST unless stated."),
      Key(.endpoint, .string(.free), "The path that forms are sent to.", required: true),
    ])

  static let places = [
    Key(.basic, .string(.oneOf(["user", "password"])), "Goes into HTTP basic authentication as this."),
    Key(.header, .string(.free), "Goes into this header."),
    Key(.query, .string(.free), "Goes into this query parameter."),
    Key(.form, .string(.free), "Goes into this form field."),
    Key(.params, .string(.free), "Goes into this member of the JSON-RPC `params`."),
    Key(.parameter, .string(.free), "Goes into this query parameter of a GET, form field of a POST."),
  ]

  static let credential = ObjectRule(
    "a credential",
    [
      Key(.name, .string(.free), "The part's name, which operations refer to.", required: true),
      Key(.swift, .string(.identifier), "The Swift name, where it differs from the one made of `name`."),
      Key(.optional, .boolean, "A client can be made without it."),
    ] + places + [accept, Key(.doc, .lines, "What it is and where one gets it.")])

  static let scope = ObjectRule(
    "a scope",
    [
      Key(.swift, .string(.identifier), "The Swift name, where it differs from the key's last word."),
      Key(.parameters, .list(.string(.free)), "The parameters that all operations below share, by name."),
      Key(.path, .string(.free), "Wire JSON-RPC: the path that calls below are posted to."),
      accept,
      Key(.doc, .lines, "What the scope holds."),
    ])

  static let envelope = ObjectRule(
    "an envelope",
    [
      Key(.payload, .string(.free), "Where the payload is; member names joined by dots; empty: the whole answer."),
      Key(.success, .object(.success), "The member that says success, and the value that does."),
      Key(.failure, .string(.free), "The member whose presence says failure."),
      Key(.message, .string(.free), "The member with the service's message."),
      Key(.code, .string(.free), "The member with the service's error code."),
      Key(.data, .string(.free), "The member with the error's data."),
      Key(.nested, .string(.free), "The member that the whole envelope may stand in instead."),
    ])

  static let success = ObjectRule(
    "a success",
    [
      Key(.path, .string(.free), "The member that says success.", required: true),
      Key(.value, .scalar, "Its value on success.", required: true),
    ])

  static let error = ObjectRule(
    "an error",
    [
      Key(.code, .either([.string(.free), .integer]), "The service's own code."),
      Key(
        .status, .either([.integer, .string(.oneOf(ErrorStatus.classes))]),
        "The HTTP status, or a class of them; 200 for what an answer with that status states without a code."),
      Key(.swift, .string(.identifier), "The Swift name; tells several errors of one code apart."),
      Key(
        .category, .string(.oneOf(ErrorCategory.allCases.map(\.rawValue))), "What kind of error it is.", required: true
      ),
      Key(.data, .string(.type), "The type of the error's data."),
      Key(.dataName, .string(.identifier), "The Swift name of that data.", with: .data),
      Key(.at, .string(.free), "The section of the page.", required: true),
      defects, accept,
      Key(.doc, .lines, "What it means."),
    ], exactlyOne: [.code, .status])

  static let header = ObjectRule(
    "a header",
    [
      Key(.name, .string(.free), "The header's name."),
      Key(.member, .string(.free), "The member of the whole answer instead; member names joined by dots."),
      Key(
        .swift, .string(.identifiers), "The Swift name; a dot groups headers; see `requestID`.",
        required: true),
      Key(.type, .string(.type), "The type of its value.", required: true),
      Key(.at, .string(.free), "The section of the page.", required: true),
      defects, accept,
      Key(.doc, .lines, "What it says."),
    ], exactlyOne: [.name, .member])

  static let rateLimit = ObjectRule(
    "a limit",
    [
      Key(.requests, .integer, "How many calls.", required: true),
      Key(
        .per, .either([.string(.oneOf(["minute", "hour", "day"])), .integer]), "In what time; or seconds.",
        required: true),
      Key(.by, .string(.free), "What shares the limit: `address`, `account`, or a parameter's name.", required: true),
      Key(
        .remaining, .string(.free),
        "The one of the API's `headers`, by its name or member, that says how many calls the limit still allows."),
      Key(.at, .string(.free), "The section of the page.", required: true),
    ])

  static let paging = ObjectRule(
    "paging",
    [
      Key(.page, .string(.free), "The request's page number.", required: true),
      Key(.size, .string(.free), "The request's page size.", required: true),
      Key(.pages, .string(.free), "The answer's number of pages.", required: true),
      Key(.items, .string(.free), "The answer's number of items."),
      Key(.defaultSize, .integer, "The size that is assumed when none is asked for."),
      Key(.maximumSize, .integer, "The largest size that may be asked for."),
      Key(.at, .string(.free), "The section of the page.", required: true),
    ])

  static let experimental = ObjectRule(
    "an experimental operation",
    [
      Key(.name, .string(.free), "The wire name.", required: true),
      Key(.at, .string(.free), "The section of the page.", required: true),
    ])

  static let omission = ObjectRule(
    "an omission",
    [
      Key(.at, .string(.free), "The section of the page.", required: true),
      Key(.blocks, .list(.integer), "Only these pieces of its JSON, counted from 1."),
      Key(.reason, .lines, "Why there is nothing to model.", required: true),
    ])

  static let defect = ObjectRule(
    "a defect",
    [
      Key(.id, .string(.free), "What items cite: `zm-1`.", required: true),
      Key(.at, .lines, "The sections of the page.", required: true),
      Key(.lines, .list(.integer), "The line numbers of the page that disagree.", required: true),
      Key(.says, .lines, "What disagrees, quoting at most the tokens.", required: true),
      Key(.spec, .lines, "What the spec does about it.", required: true),
    ])

  static let template = ObjectRule(
    "a template",
    [
      Key(.parameters, .list(.string(.identifier)), "The names that `$name` and `${name}` stand for.", required: true),
      Key(.types, .expanded(.table(.types, .object(.type))), "Types; their names may hold parameters."),
      Key(.operations, .expanded(.table(.operations, .object(.operation))), "Operations; likewise."),
    ])

  static let use = ObjectRule(
    "a use",
    [
      Key(.template, .string(.free), "The template's name.", required: true),
      Key(.with, .table(.identifiers, .string(.free)), "What fills its parameters.", required: true),
      Key(.types, .expanded(.table(.types, .object(.type))), "What differs in its types, by name."),
      Key(.operations, .expanded(.table(.operations, .object(.operation))), "What differs in its operations, by key."),
    ])

  static let acceptance = ObjectRule(
    "an acceptance",
    [
      Key(.change, .string(.free), "The change's fingerprint, as `specwright diff` prints it.", required: true),
      Key(.because, .string(.free), "Why it may be.", required: true),
    ])

  static let accept = Key(.accept, .list(.object(.acceptance)), "Changes that are accepted, with the reason.")
  static let defects = Key(.defects, .list(.string(.free)), "The registered errors of the page that this settles.")
}
