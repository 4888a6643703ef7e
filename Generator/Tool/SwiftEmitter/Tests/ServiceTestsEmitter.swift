import SpecModel
import SwiftNames
import WireJSON

/// Prints the client that all tests use, and the tests of what holds for the service as a whole.
struct ServiceTestsEmitter {
  let material: TestMaterial
  private var swift: SwiftAPI { material.swift }

  /// How many rows and tests there are.
  var count: Int { tables.reduce(1) { $0 + $1.rows.count } }

  /// The tests.
  var file: [UInt8] {
    var printer = CodePrinter()
    FileHeader.print(swift, source: nil, &printer)
    printer.line("import Testing")
    printer.line("import \(swift.module)Testing")
    printer.line()
    printer.block("@Suite struct SDKTests {") { printer in
      printer.block("@Test func server() async {") { printer in
        printer.block("let failures = await APIServerCheck.failures {") { printer in
          printer.call("\(swift.client)(", arguments("server: $0"))
        }
        printer.line("#expect(failures == [])")
      }
      for table in tables {
        printer.line()
        table.printTest(&printer)
      }
    }
    for table in tables { table.printRows(&printer) }
    return printer.bytes
  }

  /// The client.
  var clientFile: [UInt8] {
    var printer = CodePrinter()
    FileHeader.print(swift, source: nil, &printer)
    printer.line("import \(swift.module)Testing")
    printer.line()
    printer.line("/// The client that all tests use, with the credentials of the examples.")
    printer.block("enum ExampleClient {") { printer in
      printer.block("static func make(_ options: APIClientOptions) -> \(swift.client) {") { printer in
        printer.call("\(swift.client)(", arguments("options: options"))
      }
    }
    return printer.bytes
  }

  private func arguments(_ last: String) -> [String] {
    let own = swift.credentials.map { argument in
      let literal = SwiftLiteral.string(material.credentials[argument.field.name] ?? "")
      return argument.label.map { "\($0): \(literal)" } ?? literal
    }
    return own + [last]
  }

  private var tables: [TestTable] {
    let errors = TestTable(
      name: "SDKErrors", test: "error", rowType: "APIErrorCase<\(swift.client)>",
      check: "await error.failures(ExampleClient.make, isOwn: { $0.\(viewName) != nil }\(view))",
      rows: swift.api.errors.compactMap(error).map { TestRow(arguments: $0) })
    let values = TestTable(
      name: "SDKValues", test: "value", rowType: "APIAnswerCase", check: "value.failures",
      rows: [codes, methods].compactMap { $0 }.map { TestRow(arguments: $0) })
    let metadata = TestTable(
      name: "SDKMetadata", test: "metadata", rowType: "APIMetadataCase<\(swift.client)>",
      check: "await metadata.failures(ExampleClient.make)", rows: MetadataCases(swift: swift).rows)
    let calls = TestTable(
      name: "SDKCalls", test: "call", rowType: "APICallCase<\(swift.client)>",
      check: "await call.failures(\(swift.client).examples, ExampleClient.make)",
      rows: [experimental, modified].compactMap { $0 })
    return [calls, errors, metadata, values].filter { !$0.rows.isEmpty }
  }

  /// A call of the first method that is documented by name only.
  private var experimental: TestRow? {
    guard let method = swift.api.experimental.first?.name, let server = swift.api.servers.first?.url else { return nil }
    let isFirst = swift.api.wire == .jsonRPC1
    let start = isFirst ? "{" : "{\"jsonrpc\":\"2.0\","
    let body = start + "\"method\":\"\(method)\",\"params\":{\"sample\":true},\"id\":1}"
    let answer = AnswerText(api: swift.api).success(.object(["sample": true]), nil)
    var row = TestRow(arguments: [
      "\"call@made-up\"", "\"POST\"", SwiftLiteral.string(server), ".once", "rpc: \(SwiftLiteral.string(method))",
      "body: \(SwiftLiteral.raw(body))", "answer: \(SwiftLiteral.json(answer))",
    ])
    let name = SwiftIdentifier.escaped(SwiftIdentifier.memberName(method))
    row.body = ("try await $0.call", [".\(name)", "params: [\"sample\": true]"])
    return row
  }

  /// A call with all modifiers, of the operation that takes the least.
  private var modified: TestRow? {
    if swift.modifiers.isEmpty { return nil }
    let all = swift.scopes.flatMap { scope in scope.methods.map { (scope: scope, method: $0) } }
    guard
      let (scope, method) = all.min(by: { $0.method.arguments.count < $1.method.arguments.count })
    else { return nil }
    let call = CallCase(
      material: material, method: method, scope: scope, steps: swift.steps(to: scope), example: nil, shown: nil,
      modifiers: swift.modifiers.map(\.field), needsAnswer: true)
    call.name = method.operation.key + "@modifiers"
    var row = TestRow(call)
    let literals = CallLiteral(swift: swift)
    let given = swift.modifiers.enumerated().map { index, modifier in
      let value = material.samples.input(modifier.field, index: index).flatMap {
        literals.argument($0, modifier.field, .required)
      }
      return ".\(modifier.name)(\(modifier.isFlag ? "" : value ?? ""))"
    }
    let (path, values) = call.call
    let request = "$0.requests" + path.dropFirst("$0".count) + "(" + values.joined(separator: ", ") + ")"
    // The argument stands eight columns in where it has a line of its own.
    let isLong = request.width + given.joined().width > CodePrinter.lineLength - 8
    row.body = ("try await $0.send", [([request] + given).joined(separator: isLong ? "\n  " : "")])
    return row
  }

  private func error(_ error: ErrorCase) -> [String]? {
    let meaning = SwiftLiteral.unlabelled(SwiftLiteral.text(DocumentationText.paragraphs(error.doc).first ?? ""))
    let start = [error.code.map(SwiftLiteral.string) ?? "nil", ".\(error.category.rawValue)", meaning]
    if let status = error.status, status.range.upperBound >= 400 {
      return start + ["status: \(status.range.upperBound)"]
    }
    let text = AnswerText(api: swift.api)
    guard let answer = text.failure(code: error.code) else { return nil }
    return start + (text.failureWords(code: error.code).map { ["says: \(SwiftLiteral.string($0))"] } ?? [])
      + ["answer: \(SwiftLiteral.json(answer))"]
  }

  /// The argument that gives the code as the service's own view of errors has it; empty where it has none.
  private var view: String {
    swift.errorCodes.map { ", code: { $0.\(viewName)?.\($0.member)?.description }" } ?? ""
  }

  private var viewName: String { SwiftIdentifier.escaped(SwiftIdentifier.lowerCamel(swift.client)) }

  /// The codes of the service's errors.
  private var codes: [String]? {
    guard let codes = swift.errorCodes else { return nil }
    let words = codes.errors.compactMap(\.code)
    let values = SwiftLiteral.array(codes.isNumeric ? words : words.map(SwiftLiteral.string))
    return [
      SwiftLiteral.string(codes.type), "\(swift.client).\(codes.type).self", "values: \(values)",
      "unknown: \(codes.isNumeric ? "987_654" : "\"zz-unknown\"")",
    ]
  }

  /// The methods that are documented by name only.
  private var methods: [String]? {
    guard !swift.api.experimental.isEmpty else { return nil }
    let values = SwiftLiteral.array(swift.api.experimental.map { SwiftLiteral.string($0.name) })
    return [
      "\"ExperimentalMethod\"", "\(swift.client).ExperimentalMethod.self", "values: \(values)",
      "unknown: \"zz-unknown\"",
    ]
  }
}
