import Foundation
import SpecModel
import SwiftNames
import Testing

@testable import SpecDiff

/// Every verdict against what happens: does the old client compile against the new SDK, and does the old SDK work with
/// the new service?
@Suite struct ProofTests {
  /// `breaking` is said exactly where the client no longer compiles; that a reference breaks, exactly where it does.
  @Test(arguments: Case.all) func swiftVerdict(_ item: Case) async throws {
    let proof = try await Proof.shared.value
    let changes = try item.changes()
    let verdict = changes.map(\.swift.verdict).max() ?? .none
    let compiles = !proof.broken.contains("\(item.name).client")
    #expect(
      (verdict == .breaking) == !compiles,
      "said \(verdict), and the client \(compiles ? "compiles" : "does not compile")")
    if verdict != .breaking, changes.contains(where: \.swift.breaksReferences) {
      #expect(item.text("reference.swift") != nil, "needs a reference.swift")
    }
    if item.text("reference.swift") != nil {
      #expect(proof.broken.contains("\(item.name).reference"), "the reference compiles")
      #expect(changes.contains { $0.swift.breaksReferences || $0.swift.verdict == .breaking })
    }
    if !compiles { #expect(item.text("adapted.swift") != nil, "needs an adapted.swift") }
  }

  /// Who used an API that goes no longer compiles.
  @Test(arguments: Case.whole.filter { $0.has("a") }) func swiftVerdictOfAnAPIThatGoes(_ item: Case) async throws {
    let proof = try await Proof.shared.value
    #expect(try item.changes().map(\.swift.verdict) == [.breaking])
    #expect(proof.broken.contains("\(item.name).client"))
  }

  /// Strict and tolerant reading of the new answer by the old SDK, and the old request under the new spec.
  @Test(arguments: Case.all) func wireVerdict(_ item: Case) async throws {
    let proof = try await Proof.shared.value
    let said = try item.changes().map(\.wire).max() ?? .none
    let strict = try #require(proof.old["\(item.name) strict"])
    let tolerant = try #require(proof.old["\(item.name) tolerant"])
    let answer: WireVerdict = strict.error == nil ? .compatible : tolerant.error == nil ? .tolerated : .breaking
    let request = try requestProblem(item, tolerant.requests, proof.new["\(item.name) tolerant"])
    let found = max(answer, request == nil ? .compatible : .breaking)
    #expect(
      max(said, .compatible) == found,
      "said \(said.words); request: \(request ?? "as before"); strict: \(strict.error ?? "read"); tolerant: \(tolerant.error ?? "read")"
    )
  }

  /// The answers are what the new service documents: the new SDK reads them strictly.
  @Test(arguments: Case.all) func answersAreNew(_ item: Case) async throws {
    let proof = try await Proof.shared.value
    let old = try #require(proof.old["\(item.name) strict"])
    let new = try #require(proof.new["\(item.name) strict"])
    let calls = { (outcome: Proof.Outcome) in outcome.requests.map { "\($0.method) \($0.url)" } }
    if calls(old).first == calls(new).first, calls(new).count <= 1, item.answers.count == 1 {
      #expect(new.error == nil)
    }
  }

  /// Why the new service does not take what the old client sends; nil: it does.
  private func requestProblem(_ item: Case, _ requests: [Proof.Request], _ new: Proof.Outcome?) throws -> String? {
    if requests.isEmpty { return "the old client sends nothing" }
    let servers = try item.api("b").servers.map(\.url)
    for request in requests {
      guard servers.contains(where: request.url.hasPrefix) else { return "\(request.url) is no documented address" }
    }
    if let problem = try sizeProblem(item, requests) { return problem }
    let others = new?.requests ?? []
    let paging = try item.api("b").paging?.size
    if others.map({ $0.canonical(servers, without: paging) })
      != requests.map({ $0.canonical(servers, without: paging) })
    {
      return "the same calls are sent as \(others) instead of \(requests)"
    }
    for request in requests {
      if let problem = try problem(item, request) { return problem }
    }
    return nil
  }

  /// What the new service says of the size of pages that the old client asks for.
  private func sizeProblem(_ item: Case, _ requests: [Proof.Request]) throws -> String? {
    guard let paging = try item.api("b").paging, let maximum = paging.maximumSize else { return nil }
    let sizes = requests.flatMap(\.headers).filter { $0[0] == paging.size }.compactMap { Int($0[1]) }
    return sizes.first { $0 > maximum }.map { "pages of \($0) are asked for, and \(maximum) is the largest" }
  }

  private func problem(_ item: Case, _ request: Proof.Request) throws -> String? {
    let (old, new) = (try item.api("a"), try item.api("b"))
    guard let key = try old.operations.map(\.key).first(where: { try problems(item, "a", $0, request).isEmpty }) else {
      let isMethod = { (name: Experimental) in request.body.contains("\"method\":\"\(name.name)\"") }
      guard old.experimental.contains(where: isMethod) else {
        throw CaseError(text: "no operation of \(item.name) sends \(request)")
      }
      return new.experimental.contains(where: isMethod) ? nil : "the method is gone"
    }
    let route = old.operations.first { $0.key == key }.map(Comparer.route)
    let match = new.operations.first { $0.key == key } ?? new.operations.first { Comparer.route($0) == route }
    guard let match else { return "\(key) is gone" }
    return try problems(item, "b", match.key, request).first
  }

  /// What the reader of specs finds in a request when it stands there as an example.
  private func problems(_ item: Case, _ side: String, _ key: String, _ request: Proof.Request) throws -> [String] {
    let target = request.url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
    let headers = request.headers.map { "\($0[0]): \($0[1])\n" }.joined()
    let text =
      "# section: Records\n\(request.method) \(target) HTTP/1.1\n\(headers)\n\(request.body)\n###"
      + "\nHTTP/1.1 500 Error\n\n"
    let example = SpecFile(path: "Specs/\(item.name)/examples/\(key)@proof.http", bytes: Array(text.utf8))
    let findings = SpecReader.read(folder: item.name, files: try item.files(side) + [example]).diagnostics
    return findings.filter { $0.location.file.hasSuffix("@proof.http") && !$0.message.contains("status 500") }
      .map(\.description)
  }
}
