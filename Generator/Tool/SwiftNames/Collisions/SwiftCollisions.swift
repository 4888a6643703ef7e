import SpecModel

/// Finds Swift names that two things of an API would share, or that Swift or emitted code needs itself.
///
/// What can be told from a spec's words alone is found where it is read; here names are compared as they are emitted.
public enum SwiftCollisions {
  /// All findings of an API, by place; empty where its SDK can be emitted.
  public static func diagnostics(for api: API) -> [Diagnostic] { diagnostics(for: SwiftAPI(api)) }

  /// All findings about the names of an API, by place; empty where its SDK can be emitted.
  public static func diagnostics(for swift: SwiftAPI) -> [Diagnostic] {
    let findings =
      ScopeCollisions(swift: swift).findings + ClientCollisions(swift: swift).findings
      + TypeCollisions(swift: swift).findings + ArgumentCollisions(swift: swift).findings
      + RuleCollisions(swift: swift).findings
    // Two scopes of one name have types of one name as well: whatever two things share is said once.
    var seen: Set<[String]> = []
    return findings.filter { finding in
      let place = finding.location
      let cause = finding.message.split(separator: " ").dropFirst(3).joined(separator: " ")
      return seen.insert(["\(place.file):\(place.line):\(place.column)", cause]).inserted
    }.sorted { ($0.location, $0.message) < ($1.location, $1.message) }
  }
}

/// The names that stand for the API as a whole: its own, those of chapters, errors, headers and listed methods.
struct ClientCollisions {
  let swift: SwiftAPI
  private var api: API { swift.api }
  private var top: SourceLocation { SourceLocation("Specs/\(api.folder)/api.json", 1, 1) }

  var findings: [Diagnostic] { client + chapters + codes + errorData + headers + modifiers + experimental }

  /// The client type stands beside those of the runtime, and its errors' view beside the members of every error.
  private var client: [Diagnostic] {
    let claim = NameTable.Claim("the API", nil, top, remedy: .key("name"))
    let view = SwiftIdentifier.lowerCamel(swift.client)
    return (SwiftKeywords.types.contains(swift.client) ? [NameTable.reserved(swift.client, claim)] : [])
      + (SwiftKeywords.errorMembers.contains(view) ? [NameTable.reserved(view, claim)] : [])
  }

  /// Chapters give files and test suites their names; those of `api.json` are called after it where they need a name.
  private var chapters: [Diagnostic] {
    var table = NameTable(reserved: [])
    for chapter in api.chapters {
      let place = SourceLocation("Specs/\(api.folder)/\(chapter.name).json", 1, 1)
      table.take(
        SwiftIdentifier.upperCamel(chapter.name),
        for: NameTable.Claim("chapter", chapter.name, place, remedy: .rename))
    }
    return table.findings
  }

  private var codes: [Diagnostic] {
    var table = NameTable(reserved: SwiftKeywords.members.union(SwiftKeywords.staticMembers))
    for error in api.errors {
      guard let code = error.code else { continue }
      table.take(
        error.swift ?? SwiftIdentifier.memberName(code),
        for: NameTable.Claim("error", code, error.location))
    }
    return table.findings
  }

  /// Errors may share the name of their data where they share its type.
  private var errorData: [Diagnostic] {
    var table = NameTable(reserved: ["code", "error", "init", "message", "reason"])
    var types: [String: [TypeExpression]] = [:]
    for error in api.errors {
      let name = error.dataName ?? "data"
      guard let type = error.data, types[name]?.contains(type) != true else { continue }
      types[name, default: []].append(type)
      let owner = error.code ?? error.status?.description ?? ""
      table.take(
        name, for: NameTable.Claim("the data of error", owner, error.location, remedy: .key("dataName")))
    }
    return table.findings
  }

  private var headers: [Diagnostic] {
    var groups: Set<String> = []
    var answer = NameTable(reserved: SwiftKeywords.responseMembers)
    for header in api.headers where !header.isRequestID {
      let parts = header.swift.split(separator: ".").map(String.init)
      let claim = NameTable.Claim("header", header.name, header.location)
      if parts.count == 1 || groups.insert(parts[0]).inserted { answer.take(parts[0], for: claim) }
    }
    return answer.findings
      + api.headers.filter { $0.swift.split(separator: ".").count > 2 }.map { header in
        Diagnostic(
          .error, header.location, "'\(header.swift)' has more than one dot; a header stands in one group at most")
      }
      + api.headers.filter { $0.swift.hasSuffix(".headers") }.map { header in
        NameTable.reserved("headers", NameTable.Claim("header", header.name, header.location))
      }
  }

  private var modifiers: [Diagnostic] {
    var table = NameTable(reserved: SwiftKeywords.requestMembers)
    for modifier in swift.modifiers {
      let field = modifier.field
      table.take(modifier.name, for: NameTable.Claim("modifier", field.name, field.location))
    }
    return table.findings
  }

  private var experimental: [Diagnostic] {
    var table = NameTable(reserved: [])
    for method in api.experimental {
      let name = SwiftIdentifier.memberName(method.name)
      guard SwiftIdentifier.isValid(name) else {
        table.report(Diagnostic(.error, method.location, "'\(method.name)' makes no Swift name"))
        continue
      }
      table.take(
        name,
        for: NameTable.Claim("experimental method", method.name, method.location, remedy: .rename))
    }
    return table.findings
  }
}
