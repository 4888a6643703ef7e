import SpecModel
import SwiftNames
import WireJSON

/// Prints the client type: how it is made, and what it knows about the service as a whole.
struct ClientEmitter {
  let swift: SwiftAPI

  private var api: API { swift.api }
  private var server: String { SwiftLiteral.string(api.servers.first?.url ?? "") }

  /// What the address is that a client has unless it is given one.
  private var usualServer: String {
    let doc = DocumentationText.paragraphs(api.servers.first?.doc ?? []).joined(separator: " ")
    return doc.isEmpty ? "" : "By default: " + doc.prefix(1).lowercased() + doc.dropFirst()
  }

  var file: [UInt8] {
    var printer = CodePrinter()
    FileHeader.print(swift, source: "api", &printer)
    printer.line("@_exported import SpecwrightRuntime")
    printer.line()
    printClient(&printer)
    printer.line()
    printDescription(&printer)
    printer.line()
    printRequests(&printer)
    if !api.experimental.isEmpty {
      printer.line()
      ExperimentalEmitter(swift: swift).print(&printer)
    }
    return printer.bytes
  }

  private func printClient(_ printer: inout CodePrinter) {
    printer.doc(
      ["A client of the \(api.title), version \(api.version)."] + DocumentationText.paragraphs(api.doc)
        + (api.from.map { ["From \($0)."] } ?? []))
    printer.block("public struct \(swift.client): APIService {") { printer in
      printer.doc(["Server, credentials and options; copies of a client share it."])
      printer.line("public let client: APIClient")
      printer.line()
      printer.doc(
        ["Makes a client; nothing is sent before the first call.", "- Parameters:"]
          + swift.credentials.map { "  - \(StructureEmitter.plain($0.name)): " + $0.field.doc.joined(separator: " ") }
          + [
            "  - server: The address of the service; paths are appended to its own. " + usualServer,
            "  - options: Transport, limits, checks, events.",
          ])
      printer.list(
        "public init(",
        swift.credentials.map(\.declaration) + [
          "server: String = \(server)", "options: APIClientOptions = APIClientOptions()",
        ], ") {")
      let names = swift.credentials.map(\.name).joined(separator: ", ")
      let credentials = swift.credentials.isEmpty ? "" : ", credentials: [\(names)]"
      printer.indented {
        $0.line("client = APIClient(\(swift.client).api, server: server\(credentials), options: options)")
      }
      printer.line("}")
    }
  }

  private func printDescription(_ printer: inout CodePrinter) {
    printer.block("extension \(swift.client) {") { printer in
      printer.doc(["What is known about the service as a whole."])
      var arguments = [
        "name: \(SwiftLiteral.string(swift.client))", "version: \(SwiftLiteral.string(api.version))",
        "server: \(server)",
      ]
      if !api.credentialUses.isEmpty {
        arguments.append(
          "credentials: " + SwiftLiteral.array(CredentialText.places(api.credentialUses, api, isOwn: false), room: 100))
      }
      arguments.append("envelope: \(EnvelopeText.literal(api))")
      let members = api.headers.filter(\.isMember).map { SwiftLiteral.string($0.name) }
      if !members.isEmpty { arguments.append("members: [\(members.joined(separator: ", "))]") }
      if let paging = api.paging { arguments.append("paging: \(Self.literal(paging))") }
      if let header = api.headers.first(where: \.isRequestID) {
        arguments.append("requestIDHeader: \(SwiftLiteral.string(header.name))")
      }
      if let header = api.headers.first(where: \.isStatusMessage) {
        arguments.append("statusMessageHeader: \(SwiftLiteral.string(header.name))")
      }
      if !api.limits.isEmpty { arguments.append("limits: \(LimitText.literal(api.limits, api))") }
      if let member = api.headers.first(where: \.isCooldown) {
        arguments.append("cooldownMember: \(SwiftLiteral.string(member.name))")
      }
      if !api.errors.isEmpty {
        let comma = api.errors.count == 1 ? "" : ","
        let rules = api.errors.flatMap { (ErrorEmitter.rule($0) + comma).split(separator: "\n") }
        arguments.append("errors: [\n" + rules.map { "  \($0)\n" }.joined() + "]")
      }
      printer.list("public static let api = APIDescription(", arguments, ")")
    }
  }

  private func printRequests(_ printer: inout CodePrinter) {
    printer.block("extension \(swift.client) {") { printer in
      printer.doc(["A call of this service as a value."])
      printer.line("public typealias Request<Output> = APIRequest<\(swift.client), Output>")
      printer.line()
      printer.doc(["All calls as values, without a client."])
      printer.line("public static var requests: Requests { Requests() }")
      printer.line()
      printer.doc(["All calls as values, to be sent by this or another client."])
      printer.line("public var requests: Requests { Requests() }")
      printer.line()
      printer.doc(["Makes the requests of all calls; never throws, never sends."])
      printer.line("public struct Requests: Sendable {}")
    }
  }

  private static func literal(_ paging: Paging) -> String {
    let maximum = paging.maximumSize.map { ", maximumSize: \($0)" } ?? ""
    return "APIPaging(page: \(SwiftLiteral.string(paging.page)), size: \(SwiftLiteral.string(paging.size)), "
      + "pages: \(SwiftLiteral.string(paging.pages))\(maximum))"
  }
}

/// Spells how answers say success, payload, message and code.
enum EnvelopeText {
  static func literal(_ api: API) -> String {
    switch api.wire {
    case .jsonRPC1: return ".jsonRPC1"
    case .jsonRPC2: return ".jsonRPC2"
    case .rest, .form: break
    }
    let envelope = api.envelope
    var arguments: [String] = []
    func add(_ label: String, _ value: String?) {
      if let value, !value.isEmpty { arguments.append("\(label): \(SwiftLiteral.string(value))") }
    }
    if let failure = envelope.failure { return "APIEnvelope(failure: \(SwiftLiteral.string(failure)))" }
    add("payload", envelope.payload)
    if let success = envelope.success {
      let text = (try? JSONValue(parsing: Array(success.value.utf8)))?.string ?? success.value
      let value = SwiftLiteral.string(text)
      arguments.append("success: (\(SwiftLiteral.string(success.path)), \(value))")
    }
    add("message", envelope.message)
    add("code", envelope.code)
    add("nestedIn", envelope.nested)
    return arguments.isEmpty ? ".bare" : SwiftLiteral.call("APIEnvelope", arguments)
  }
}

/// Spells documented limits on the number of calls.
enum LimitText {
  /// `[APIRateLimit(60, per: .seconds(60), by: .address)]`.
  static func literal(_ limits: [RateLimit], _ api: API) -> String {
    let items = limits.map { limit in
      let subject =
        ["address", "account"].contains(limit.by) ? ".\(limit.by)" : ".parameter(\(SwiftLiteral.string(limit.by)))"
      let place = api.headers.first { $0.name == limit.remaining }
      var arguments = ["\(limit.requests)", "per: .seconds(\(limit.per))", "by: \(subject)"]
      if let place {
        arguments.append("remaining: .\(place.isMember ? "member" : "header")(\(SwiftLiteral.string(place.name)))")
      }
      return "APIRateLimit(\(arguments.joined(separator: ", ")))"
    }
    return SwiftLiteral.array(items)
  }
}
