// Every documented error of every service, sent by a server: the category and the meaning that its rule states.

import CloudFlareAPI
import FornexAPI
import LoopbackServer
import QratorAPI
import Testing
import ZoneIDAPI
import ZonemasterAPI

/// One documented error of a service, and a call that is answered by it.
struct DocumentedError: Sendable, CustomTestStringConvertible {
  let service: String
  let rule: APIErrorRule
  let answer: LoopbackAction
  let call: @Sendable (String) async throws -> Void

  /// For example `Zonemaster -32602: invalidInput`.
  var testDescription: String { "\(service) \(key): \(rule.category)" }

  /// The code, or the least status.
  var key: String { rule.code?.description ?? "\(rule.statuses?.lowerBound ?? 0)" }

  /// The errors of a service. The first rule of a code counts; further ones only name it for other operations.
  private static func all<Service: APIService>(
    _ type: Service.Type, _ answer: (APIErrorRule) -> LoopbackAction,
    _ call: @escaping @Sendable (String) async throws -> Void
  ) -> [DocumentedError] {
    var keys: Set<String> = []
    return Service.api.errors.map {
      DocumentedError(service: Service.api.name.description, rule: $0, answer: answer($0), call: call)
    }.filter { keys.insert($0.key).inserted }
  }

  private static func byStatus(_ member: String) -> (APIErrorRule) -> LoopbackAction {
    { .json(#"{"\#(member)":"said-7"}"#, status: $0.statuses?.lowerBound ?? 200) }
  }

  private static let once = APIClientOptions(retry: .never)

  private static let services: [[DocumentedError]] = [
    all(ZoneID.self, byStatus("message")) { url in
      _ = try await ZoneID(username: "me", apiKey: "key", server: url, options: once).dns("a.example").a.list()
    },
    all(Fornex.self, byStatus("error")) { url in
      _ = try await Fornex(apiKey: "key", server: url, options: once).vps("34-1").stop()
    },
    all(CloudFlare.self, { .json(#"{"result":"error","msg":"said-7","err_code":"\#($0.code ?? "")"}"#) }) { url in
      let cloudFlare = CloudFlare(email: "me@example.com", token: "t", server: url, options: once)
      try await cloudFlare.setSecurityLevel(zone: "a.example", level: .high)
    },
    all(
      Qrator.self,
      { rule in
        let word = rule.code.map { .json(#"{"result":null,"error":"\#($0)","id":1}"#) } as LoopbackAction?
        return word ?? byStatus("message")(rule)
      }
    ) { url in
      _ = try await Qrator(server: url, options: once).domain(1).blacklistGet()
    },
    all(
      Zonemaster.self,
      { .json(#"{"jsonrpc":"2.0","error":{"code":\#($0.code ?? "0"),"message":"said-7"},"id":1}"#) }
    ) { url in
      _ = try await Zonemaster(server: url, options: once).versionInfo()
    },
  ]

  static let everyOne = services.flatMap(\.self)
}

@Suite struct DocumentedErrorTests {
  @Test func everyServiceDocumentsSome() {
    #expect(
      Set(DocumentedError.everyOne.map(\.service)) == ["CloudFlare", "Fornex", "Qrator", "ZoneID", "Zonemaster"])
  }

  @Test(arguments: DocumentedError.everyOne) func meansWhatItsRuleSays(documented: DocumentedError) async throws {
    let rule = documented.rule
    #expect(rule.category != .unknown)
    let server = try LoopbackServer(documented.answer)
    do {
      try await documented.call(server.url)
      Issue.record("nothing was thrown")
    } catch let error as APIError {
      #expect(error.category == rule.category)
      let isStated = rule.code != nil || documented.service == "Fornex"
      #expect(error.kind == (isStated ? .service : .status))
      let code = rule.code.map { "the service answered error \($0)" } ?? "the service answered an error"
      let problem = isStated ? code : "the server answered HTTP status \(documented.key)"
      #expect(error.problem == "\(problem): \(rule.meaning?.description ?? "")".trimmingPeriod)
      #expect(error.errorDescription == error.description)
      #expect(!error.description.contains("said-7"))
      // The words of Qrator's errors are their codes.
      let isWord = documented.service == "Qrator" && rule.code != nil
      #expect(error.serverMessage == "said-7" || error.serverData?["message"] == "said-7" || isWord)
    }
  }
}

extension String {
  /// The text without the period at its end: a sentence of the documentation within another one.
  fileprivate var trimmingPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}
