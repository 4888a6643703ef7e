import Foundation
import SpecModel
import SwiftEmitter
import Toolchain

/// What happens to all clients of all cases, found out by compiler and by calls: made once for all tests.
struct Proof: Sendable {
  /// The files of clients that do not compile against the new SDKs.
  let broken: Set<String>
  /// What the old clients did when the new service answered, by case and reading.
  let old: [String: Outcome]
  /// The same calls by clients of the new SDKs.
  let new: [String: Outcome]

  /// One run of one client.
  struct Outcome: Codable, Sendable {
    var key: String
    /// What went wrong; nil: nothing.
    var error: String?
    var requests: [Request]
  }

  /// What a client sent.
  struct Request: Codable, Sendable, Equatable {
    var method: String
    var url: String
    var headers: [[String]]
    var body: String

    /// The same with members of JSON in the order of their names, sent to the first of the documented servers; one
    /// header may be left out.
    func canonical(_ servers: [String], without header: String?) -> Request {
      var request = self
      request.headers.removeAll { $0[0] == header }
      if let server = servers.first(where: url.hasPrefix) { request.url = servers[0] + url.dropFirst(server.count) }
      request.headers.sort { $0.joined() < $1.joined() }
      if let tree = try? JSONSerialization.jsonObject(with: Data(body.utf8), options: .fragmentsAllowed),
        let data = try? JSONSerialization.data(withJSONObject: tree, options: [.sortedKeys, .fragmentsAllowed])
      {
        request.body = String(decoding: data, as: UTF8.self)
      }
      return request
    }
  }

  static let shared = Task { try await Proof() }

  private init() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("specwright-proof-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let bench = ProofBench(folder: folder)
    try bench.write()
    async let first: Void = bench.compileModule("a")
    async let second: Void = bench.compileModule("b")
    _ = try await (first, second)
    broken = try await bench.brokenClients()
    async let before = bench.run("a", clients: Case.all.map { ($0, "client") })
    let broken = self.broken
    async let after = bench.run(
      "b",
      clients: Case.all.compactMap { item in
        if !broken.contains("\(item.name).client") { return (item, "client") }
        return item.text("adapted.swift") == nil ? nil : (item, "adapted")
      })
    (old, new) = try await (before, after)
  }
}

/// Writes, compiles and runs: every case is a client type of its own, so that one module holds a side of all of them.
struct ProofBench: Sendable {
  let folder: URL

  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// Writes the SDKs of both sides and the clients.
  func write() throws {
    for side in ["a", "b"] {
      try FileManager.default.createDirectory(atPath: path("sdk-\(side)"), withIntermediateDirectories: true)
      for item in (Case.all + Case.whole) where item.has(side) {
        for file in SwiftEmitter.emit(try item.api(side)).files where file.path.hasPrefix("Sources/") {
          let name = file.path.dropFirst("Sources/".count)
          try Data(file.bytes).write(to: URL(fileURLWithPath: path("sdk-\(side)/\(item.name)-\(name)")))
        }
      }
    }
    try FileManager.default.createDirectory(atPath: path("clients"), withIntermediateDirectories: true)
    for item in Case.all + Case.whole {
      for kind in ["client", "adapted", "reference"] {
        guard let text = item.text("\(kind).swift") else { continue }
        try Data(Self.wrapped(text, item, kind).utf8).write(
          to: URL(fileURLWithPath: path("clients/\(item.name).\(kind).swift")))
      }
    }
    try Data(Self.support.utf8).write(to: URL(fileURLWithPath: path("Support.swift")))
    let answers = Dictionary(Case.all.map { ($0.name, $0.answers) }, uniquingKeysWith: { first, _ in first })
    try JSONEncoder().encode(answers).write(to: URL(fileURLWithPath: path("answers.json")))
  }

  /// The module `Cases` of one side.
  func compileModule(_ side: String) async throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: path("sdk-\(side)")).sorted()
    let run = try await compile(
      [
        "-parse-as-library", "-wmo", "-c", "-module-name", "Cases", "-emit-module", "-emit-module-path",
        path("sdk-\(side)/Cases.swiftmodule"), "-o", path("sdk-\(side)/Cases.o"), "-suppress-warnings",
      ] + files.map { path("sdk-\(side)/\($0)") }, in: folder)
    guard run.status == 0 else { throw CaseError(text: "the SDKs of \(side) do not compile:\n\(run.output)") }
  }

  /// The clients and references that do not compile against the new SDKs; all do against the old ones.
  func brokenClients() async throws -> Set<String> {
    let files = (Case.all + Case.whole).flatMap { item in
      ["client", "reference"].filter { item.text("\($0).swift") != nil }.map { "\(item.name).\($0)" }
    }
    async let old = typeCheck(files, "a")
    async let new = typeCheck(files, "b")
    let (before, after) = try await (old, new)
    guard before.isEmpty else { throw CaseError(text: "do not compile against their own SDK: \(before.sorted())") }
    return after
  }

  private func typeCheck(_ files: [String], _ side: String) async throws -> Set<String> {
    let run = try await compile(
      [
        "-parse-as-library", "-typecheck", "-wmo", "-module-name", "Clients", "-suppress-warnings", "-I",
        path("sdk-\(side)"), path("Support.swift"),
      ] + files.map { path("clients/\($0).swift") }, in: folder)
    var broken: Set<String> = []
    for line in run.output.split(separator: "\n") where line.contains(": error: ") {
      let file = line.split(separator: ":").first.map { String($0.split(separator: "/").last ?? "") } ?? ""
      guard file.hasSuffix(".swift"), files.contains(String(file.dropLast(6))) else {
        throw CaseError(text: "an error beside the clients: \(line)")
      }
      broken.insert(String(file.dropLast(6)))
    }
    if side == "a", !broken.isEmpty { throw CaseError(text: run.output) }
    return broken
  }

  /// Links the clients with the SDKs of one side and lets each make its call, read strictly and tolerantly.
  func run(_ side: String, clients: [(item: Case, kind: String)]) async throws -> [String: Proof.Outcome] {
    let table = clients.map { "  (\"\($0.item.name)\", \(Self.function($0.item, $0.kind))),\n" }.joined()
    let main = "let clients: [(String, @Sendable (APIClientOptions) async throws -> Void)] = [\n\(table)]\n"
    let file = path("Main-\(side).swift")
    try Data(("import Cases\nimport Foundation\n\n" + main + "\n" + Self.program).utf8).write(
      to: URL(fileURLWithPath: file))
    let objects = try ["WireJSON", "SpecwrightRuntime"].flatMap(Toolchain.objects)
    let compiled = try await compile(
      [
        "-parse-as-library", "-wmo", "-module-name", "Clients", "-suppress-warnings", "-I", path("sdk-\(side)"), "-o",
        path("run-\(side)"), path("Support.swift"), file, path("sdk-\(side)/Cases.o"),
      ] + clients.map { path("clients/\($0.item.name).\($0.kind).swift") } + objects, in: folder)
    guard compiled.status == 0 else {
      throw CaseError(text: "the clients of \(side) cannot be built:\n\(compiled.output)")
    }
    let out = path("outcomes-\(side).json")
    let run = try await Toolchain.run(
      URL(fileURLWithPath: path("run-\(side)")), [path("answers.json"), out], in: folder)
    guard run.status == 0 else { throw CaseError(text: "the clients of \(side) crashed:\n\(run.output)") }
    let outcomes = try JSONDecoder().decode([Proof.Outcome].self, from: Data(contentsOf: URL(fileURLWithPath: out)))
    return Dictionary(outcomes.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Compiles with the same language settings as the package's.
  private func compile(_ arguments: [String], in folder: URL) async throws -> Toolchain.Run {
    guard let modules = Toolchain.modules else { throw CaseError(text: "there is no build") }
    let settings = [
      "-swift-version", "6", "-enable-upcoming-feature", "NonisolatedNonsendingByDefault", "-Onone", "-I", modules.path,
    ]
    return try await Toolchain.run("swiftc", settings + arguments, in: folder)
  }

  private static func function(_ item: Case, _ kind: String) -> String { "\(kind)_\(item.identifier)" }

  /// A client as a function of its own.
  private static func wrapped(_ text: String, _ item: Case, _ kind: String) -> String {
    let parts = text.components(separatedBy: "\n// ---\n")
    let outside = parts.count > 1 ? parts[0] + "\n\n" : ""
    let body = (parts.last ?? "").split(separator: "\n").map { "  \($0)\n" }.joined()
    return "import Cases\nimport Foundation\n\n\(outside)@Sendable func \(function(item, kind))"
      + "(_ options: APIClientOptions) async throws {\n\(body)}\n"
  }

  /// What clients call, the transport that answers them, and the program around them.
  private static let support = #"""
    import Cases
    import Foundation

    struct Unexpected: Error {}

    func expect(_ condition: Bool) throws { if !condition { throw Unexpected() } }

    struct Request: Codable { var method: String, url: String, headers: [[String]], body: String }
    struct Outcome: Codable { var key: String, error: String?, requests: [Request] }
    struct Answer: Codable { var status: Int, headers: [[String]], body: String }

    actor Tape: WireTransport {
      let answers: [Answer]
      var requests: [Request] = []
      init(_ answers: [Answer]) { self.answers = answers }

      func send(_ request: WireRequest, limits: WireLimits) async throws -> WireResponse {
        requests.append(
          Request(
            method: request.method, url: request.url, headers: request.headers.map { [$0.name, $0.value] },
            body: String(decoding: request.body ?? [], as: UTF8.self)))
        let answer = answers[min(requests.count, answers.count) - 1]
        var headers = WireHeaders()
        for header in answer.headers { headers.append(header[0], header[1]) }
        let id = (try? JSONSerialization.jsonObject(with: Data(request.body ?? []))) as? [String: Any]
        let body = (id?["id"] as? Int).map { answer.body.replacingOccurrences(of: "\"id\": 1}", with: "\"id\": \($0)}") }
        return WireResponse(status: answer.status, headers: headers, text: body ?? answer.body)
      }
    }

    """#

  /// The program that runs all clients.
  private static let program = #"""
    @main struct Program {
      static func main() async throws {
        let arguments = CommandLine.arguments
        let data = try Data(contentsOf: URL(fileURLWithPath: arguments[1]))
        let answers = try JSONDecoder().decode([String: [Answer]].self, from: data)
        var outcomes: [Outcome] = []
        for (name, client) in clients {
          for isStrict in [true, false] {
            let tape = Tape(answers[name] ?? [])
            var outcome = Outcome(key: "\(name) \(isStrict ? "strict" : "tolerant")", error: nil, requests: [])
            do {
              try await client(APIClientOptions(transport: tape, reading: isStrict ? .strict : .tolerant))
            } catch {
              outcome.error = "\(error)"
            }
            outcome.requests = await tape.requests
            outcomes.append(outcome)
          }
        }
        try JSONEncoder().encode(outcomes).write(to: URL(fileURLWithPath: arguments[2]))
      }
    }

    """#
}
