/// One documented API, read from `Specs/<folder>/`, checked and resolved: what every later library works on.
///
/// Everything stands in the order in which the spec files list it, so that whatever is printed from it is stable.
public struct API: Sendable, Equatable {
  /// The folder below `Specs/`, which is also the API's name on the command line: `zonemaster`.
  public var folder: String
  /// The name of the client type, of which module and product names are made: `Zonemaster`.
  public var name: String
  /// The vendor's own name of the API, for people: `Zonemaster RPC API`.
  public var title: String
  /// The documented version, as text.
  public var version: String
  /// Where the page is published.
  public var page: String?
  /// Where facts of all operations come from that the page lost; nil: it lost none.
  public var from: String?
  /// What the API is for.
  public var doc: [String]
  /// The documented addresses; the first is the default.
  public var servers: [Server]
  /// How calls travel unless an operation says otherwise.
  public var wire: Wire
  /// What a caller identifies with, and where each part goes unless an operation says otherwise.
  public var credentials: [CredentialPart]
  /// Parameters that are valid on every call.
  public var modifiers: [Field]
  /// Parameters that scopes and path templates refer to by name.
  public var parameters: [Field]
  /// The scopes that operation keys begin with and that carry parameters or documentation.
  public var scopes: [Scope]
  /// How an answer says success, payload, message and code.
  public var envelope: Envelope
  /// The documented errors.
  public var errors: [ErrorCase]
  /// What answers say beside their payload, which becomes typed metadata.
  public var headers: [ResponseHeader]
  /// Documented limits on how often calls may be made.
  public var limits: [RateLimit]
  /// How long lists are cut into pages.
  public var paging: Paging?
  /// The register of the page's errors.
  public var defects: [Defect]
  /// How the page is cut into the sections that `at` names; nil: nobody has said.
  public var sections: PageSections?
  /// Sections of the page that are not modelled.
  public var omitted: [Omission]
  /// Operations that the page documents by name only.
  public var experimental: [Experimental]
  /// The spec files, `api.json` first and then the chapters by file name.
  public var chapters: [Chapter]
  /// All declared types of all chapters.
  public var types: [TypeDeclaration]
  /// All operations of all chapters, templates expanded.
  public var operations: [Operation]
  /// The documented examples.
  public var examples: [Example]
  /// Changes of this spec that somebody accepted, wherever in it they say so.
  public var acceptances: [Acceptance]
}

/// A change that somebody accepted: what `diff` found, and why it may be.
public struct Acceptance: Sendable, Equatable {
  /// The change's fingerprint, as `diff` prints it.
  public var change: String
  /// Why it may be.
  public var because: String
  /// Where it stands in the spec.
  public var location: SourceLocation
}

/// One file of a spec.
public struct Chapter: Sendable, Equatable {
  /// The file's name without its ending: `tests`.
  public var name: String
  /// What the chapter is about, in a few words; a heading in generated code.
  public var title: String
}

/// Where something stands in a spec: what a finding about it is printed with.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The file, relative to the folder that holds `Specs`: `Specs/zonemaster/api.json`.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column in characters, from 1.
  public var column: Int

  /// By file, then line, then column.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

/// A documented address of the service.
public struct Server: Sendable, Equatable {
  /// The absolute URL, with the path that all templates are appended to.
  public var url: String
  /// What the address is for.
  public var doc: [String]
}

/// How calls travel.
public enum Wire: String, Sendable, CaseIterable {
  /// Resources and HTTP methods; JSON bodies.
  case rest
  /// JSON-RPC 1.0 over POST.
  case jsonRPC1 = "json-rpc-1.0"
  /// JSON-RPC 2.0 over POST.
  case jsonRPC2 = "json-rpc-2.0"
  /// Query parameters of a GET, form fields of a POST; JSON or text answers.
  case form
}

/// One part of what a caller identifies with.
public struct CredentialPart: Sendable, Equatable {
  /// The part's name, which operations refer to: `api_key`.
  public var name: String
  /// The Swift name where it differs from the one made of `name`.
  public var swift: String?
  /// What it is and where one gets it.
  public var doc: [String]
  /// Where the part goes; nil where only operations say so.
  public var place: CredentialPlace?
  /// Whether a client can be made without it.
  public var optional: Bool
  /// Where it stands in the spec.
  public var location: SourceLocation
}

/// Where a credential goes in a request.
public enum CredentialPlace: Sendable, Equatable {
  /// The user name of HTTP basic authentication.
  case basicUser
  /// The password of HTTP basic authentication.
  case basicPassword
  /// A header.
  case header(String)
  /// A query parameter.
  case query(String)
  /// A form field.
  case form(String)
  /// A member of JSON-RPC `params`.
  case params(String)
  /// A query parameter where the method has no body, a form field otherwise.
  case parameter(String)
}

/// What the first words of operation keys stand for in Swift.
public struct Scope: Sendable, Equatable {
  /// The words of the key, joined by dots: `dns`, `vserver.mail`.
  public var key: String
  /// The Swift name where it differs from the one made of the last word.
  public var swift: String?
  /// What the scope holds.
  public var doc: [String]
  /// The parameters that all operations below share.
  public var parameters: [Field]
  /// The path that JSON-RPC calls below are posted to: `/request/domain/{domain_id}`.
  public var path: String?
  /// Where it stands in the spec.
  public var location: SourceLocation
}

/// A response header, or a member of the whole answer, that becomes typed metadata.
public struct ResponseHeader: Sendable, Equatable {
  /// The header's name; the member's path of names joined by dots.
  public var name: String
  /// Whether it is a member of the answer.
  public var isMember: Bool
  /// The Swift name; a dot groups: `rateLimit.remaining`.
  public var swift: String
  /// The type of its value.
  public var type: TypeExpression
  /// What it says.
  public var doc: [String]
  /// The section of the page.
  public var at: String
  /// The ids of the defects that it cites.
  public var defects: [String]
  /// Where it stands in the spec.
  public var location: SourceLocation

  /// Whether it is the server's own name for a request, which every answer and error offers.
  public var isRequestID: Bool { !isMember && swift == "requestID" }
  /// Whether it says in words what happened, which errors offer as their message.
  public var isStatusMessage: Bool { !isMember && swift == "statusMessage" }
  /// Whether it is the number of seconds after which the same call is allowed again.
  public var isCooldown: Bool { isMember && swift == "cooldown" }
}

/// A documented limit on how often calls may be made.
public struct RateLimit: Sendable, Equatable {
  /// How many calls.
  public var requests: Int
  /// In how many seconds.
  public var per: Int
  /// What shares the limit: `address`, `account`, or a parameter's name.
  public var by: String
  /// The name of the response header, or the member of answers, with the number of calls that it still allows.
  public var remaining: String?
  /// The section of the page.
  public var at: String
}

/// How long lists are cut into pages: names of headers or parameters.
public struct Paging: Sendable, Equatable {
  /// The request's page number.
  public var page: String
  /// The request's page size.
  public var size: String
  /// The answer's number of pages.
  public var pages: String
  /// The answer's number of items.
  public var items: String?
  /// The size that the service assumes when none is asked for.
  public var defaultSize: Int?
  /// The largest size that may be asked for.
  public var maximumSize: Int?
  /// The section of the page.
  public var at: String
}

/// A registered error of the page: two places that disagree, and what the spec does about it.
public struct Defect: Sendable, Equatable {
  /// What items cite it by: `zm-1`.
  public var id: String
  /// The sections of the page.
  public var at: [String]
  /// The line numbers of the page that disagree.
  public var lines: [Int]
  /// What disagrees, in our words, quoting at most the tokens.
  public var says: [String]
  /// What the spec does.
  public var spec: [String]
  /// Where it stands in the spec.
  public var location: SourceLocation
}

/// A section of the page, or some JSON of one, that is not modelled.
public struct Omission: Sendable, Equatable {
  /// The section of the page.
  public var at: String
  /// The pieces of its JSON, from 1, that are left out; empty: all of the section is.
  public var blocks: [Int]
  /// Why there is nothing to model.
  public var reason: [String]
  /// Where it stands in the spec.
  public var location: SourceLocation
}

/// An operation that the page documents by name only.
public struct Experimental: Sendable, Equatable {
  /// The wire name.
  public var name: String
  /// The section of the page.
  public var at: String
  /// Where it stands in the spec.
  public var location: SourceLocation
}
