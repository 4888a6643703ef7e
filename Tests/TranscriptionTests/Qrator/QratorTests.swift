import Foundation
import SpecModel
import Testing

/// The Qrator spec says what the page's headings, lists and samples say, or cites the defect by which it does not.
@Suite(.enabled(if: Material.folder != nil, Material.comment)) struct QratorTests {
  private let page: QratorPage
  private let api: API

  init() throws {
    page = QratorPage(try Material.lines("qrator"))
    api = try Material.api("qrator")
  }

  private func operation(_ method: QratorPage.Method) throws -> SpecModel.Operation {
    try #require(api.operations.first { $0.key == method.key }, "\(method.key)")
  }

  private func type(_ name: String) -> TypeDeclaration? { api.types.first { $0.name == name } }

  private func values(_ name: String) -> [String] {
    guard case .values(let set)? = type(name)?.kind else { return [] }
    return set.values.map(\.value)
  }

  @Test func theReaderReads() {
    #expect(
      Dictionary(grouping: page.methods, by: \.mode).mapValues(\.count) == ["debug": 5, "client": 31, "domain": 28])
    #expect(page.types.count == 40)
    #expect(page.methods.allSatisfy { $0.requests.count == 2 && $0.answers.count == 1 })
    #expect(page.methods.allSatisfy { $0.line("Parameters") != nil && $0.line("Return Values") != nil })
    #expect(page.methods.compactMap { $0.line("Added") }.count == 37)
    #expect(page.methods.compactMap { $0.line("Deprecated") }.count == 3)
  }

  @Test func callsAreThoseOfThePage() throws {
    var comparison = Comparison()
    let others = Set(api.operations.map(\.key)).subtracting(page.methods.map(\.key))
    for key in others.sorted() {
      comparison.same([], [key], "methods", api.operations.first { $0.key == key }?.defects ?? [])
    }
    for method in page.methods {
      let operation = try operation(method)
      guard case .rpc(let name, let path) = operation.call else { continue }
      comparison.same(method.name, name, "\(method.key), method")
      comparison.same(method.at, operation.at, "\(method.key), section")
      let target = method.requests[0].head[0].split(separator: " ")[1]
      comparison.same(String(target), path.replacing(/{[a-z_]+}/, with: "1"), "\(method.key), path")
      comparison.same(method.line("Added"), operation.since.map { "v\($0)" }, "\(method.key), since")
      comparison.same(
        method.line("Deprecated"), operation.deprecated?.since.map { "v\($0)" }, "\(method.key), deprecated")
      let replacement = page.methods.first { other in
        other.doc.contains { $0.hasPrefix("Replacement for \(method.name) and ") }
      }
      comparison.same(replacement?.key, operation.deprecated?.use, "\(method.key), replacement")
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["qr-1": 1])
    #expect(comparison.compared > 380)
  }

  @Test func parametersAreThoseOfThePage() throws {
    var comparison = Comparison()
    for method in page.methods {
      let operation = try operation(method)
      let text = method.parts["Parameters"]?.joined(separator: " ") ?? ""
      let takesComments = method.doc.contains { $0.hasPrefix("This method supports TimedIP with comments") }
      let refusesComments = method.doc.contains("This method supports TimedIP without comments.")
      let forms = QratorWords.parameters(text, comments: takesComments)
      comparison.same(true, forms.contains(QratorWords.form(operation.params)), "\(method.key), \(text)")
      if refusesComments { comparison.same("list TimedIP max 300", QratorWords.form(operation.params), method.key) }
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.compared == 68)
  }

  @Test func resultsAreThoseOfThePage() throws {
    var comparison = Comparison()
    for method in page.methods {
      let operation = try operation(method)
      let text = method.line("Return Values") ?? ""
      let result = QratorWords.form(operation.results[0])
      guard text == "Enum with value from following list:" else {
        comparison.same(true, QratorWords.results(text).contains(result), "\(method.key), \(text): \(result)")
        continue
      }
      // The examples of the client's mode answer for each domain by its number.
      let isMap = method.answers[0].body.hasPrefix("{\"result\":{")
      let name = isMap ? result.dropFirst("[int: ".count).dropLast() : result[...]
      comparison.same(isMap, result.hasPrefix("[int: "), "\(method.key), map")
      comparison.same(method.values, values(String(name)), "\(method.key), values", operation.defects)
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["qr-9": 1])
    #expect(comparison.compared == 72)
  }

  @Test func dataTypesAreThoseOfThePage() {
    var comparison = Comparison()
    for type in page.types {
      let own = api.types.filter { $0.at == type.name }
      let examples = api.examples.filter { $0.annotations.contains { $0.key == "section" && $0.value == type.name } }
      let isOmitted = api.omitted.contains { $0.at == type.name }
      comparison.same(true, !own.isEmpty || isOmitted || !examples.isEmpty, "\(type.name)")
      if let added = type.added, !own.isEmpty {
        comparison.same(true, own.contains { $0.since == added }, "\(type.name), \(added)")
      }
    }
    for (name, list, set) in [
      ("AccessPolicy", 0, "AccessPolicy"), ("Certificate", 0, "CertificateType"),
      ("CertificateRequest", 0, "CertificateType"), ("CertificateRequest", 1, "CertificateRequestStatus"),
      ("TimedIpMode", 0, "TimedIPMode"), ("ServiceProto", 0, "ServiceProtocols"),
    ] {
      let lists = page.types.first { $0.name == name }?.lists ?? []
      // Lists within a list are of its items.
      let listed = name == "TimedIpMode" ? lists.flatMap(\.self) : lists[list]
      comparison.same(
        listed, values(set).filter { !$0.contains("+") }, "\(name), values", type(set)?.defects ?? [])
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.explained == ["qr-10": 1])
  }

  /// Protocols that a port may have together.
  @Test func combinationsAreThoseOfThePage() {
    let lines = page.types.first { $0.name == "ServicePorts" }?.lines ?? []
    let combinations = lines.compactMap { line in
      line.firstMatch(of: /^• \[(.*)\]$/).map { String($0.1).replacing("\"", with: "").replacing(",", with: "+") }
    }
    #expect(combinations.sorted() == values("ServiceProtocols").sorted())
    #expect(lines.contains("Please note: possible port number values are 1-65535."))
    guard case .scalar(let port)? = type("Port")?.kind else { return }
    #expect((port.limits.min, port.limits.max) == (1, 65535))
  }

  @Test func membersOfNewContactsAreThoseOfThePage() throws {
    guard case .fields(let fields)? = type("ContactCreateObject")?.kind else { return }
    var comparison = Comparison()
    let lines = page.types.first { $0.name == "ContactCreateObject" }?.lines ?? []
    let said = lines.compactMap { $0.firstMatch(of: /^• ([a-z_]+) (.*)$/) }
    comparison.same(said.map { String($0.1) }, fields.map(\.name), "members")
    for (line, field) in zip(said, fields) {
      let text = String(line.2)
      comparison.same(text.contains("is required"), !field.optional, "\(field.name), required")
      let standard = text.firstMatch(of: /default - "?([a-z]+)"?/).map { String($0.1) }
      comparison.same(standard, field.default, "\(field.name), default")
      guard let list = text.firstMatch(of: /enum\((.*)\)/) else { continue }
      let words = String(list.1).split(separator: ", ").map { String($0).replacing("\"", with: "") }
      comparison.same(words, values("\(field.type)".filter { $0 != "[" && $0 != "]" }), "\(field.name), values")
    }
    #expect(comparison.unexplained == [])
    #expect(comparison.compared == 24)
  }

  @Test func errorsAndHeadersAreThoseOfThePage() {
    let start = page.errors.firstIndex(of: "Error reasons are Strings from this list:") ?? 0
    let end = page.errors.firstIndex(of: "Additional headers") ?? 0
    let reasons = page.errors[start..<end].filter { $0.wholeMatch(of: /[A-Za-z]+/) != nil }
    #expect(Array(reasons) == api.errors.compactMap(\.code))
    let shown = page.errors.compactMap { $0.firstMatch(of: /^(X-Qrator[A-Za-z-]+):/).map { String($0.1) } }
    #expect(Set(shown) == Set(api.headers.map(\.name)))
    for line in page.errors {
      guard let header = line.firstMatch(of: /^(X-Qrator[A-Za-z-]+): .*\((int|string).*\)$/) else { continue }
      #expect(api.headers.first { $0.name == header.1 }?.type == (header.2 == "int" ? .int : .string))
    }
  }
}
