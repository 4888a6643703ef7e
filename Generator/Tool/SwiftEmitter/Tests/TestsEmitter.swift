import SpecModel
import SwiftNames
import WireJSON

/// Prints the tests: per chapter a table of calls and a table of answer types, each run by one parameterised test.
struct TestsEmitter {
  let swift: SwiftAPI
  /// All files, and how many rows their tables have.
  let files: [EmittedFile]
  let count: Int

  init(swift: SwiftAPI) {
    self.swift = swift
    var files = [EmittedFile(path: "Tests/ExampleClient.swift", text: Self.clientFile(swift))]
    var count = 0
    for chapter in swift.api.chapters {
      let name = chapter.name == "api" ? "API" : SwiftIdentifier.upperCamel(chapter.name)
      let calls = Self.calls(swift, chapter)
      let answers = swift.api.types.filter { $0.chapter == chapter.name }
        .compactMap { AnswerCase(swift: swift, declaration: $0).arguments }
      guard !calls.isEmpty || !answers.isEmpty else { continue }
      count += calls.count + answers.count
      files.append(EmittedFile(path: "Tests/\(name)Tests.swift", text: Self.file(swift, chapter, name, calls, answers)))
    }
    self.files = files
    self.count = count
  }

  /// A row for each example of the chapter's operations, and a made-up one where the page's request leaves parameters out.
  private static func calls(_ swift: SwiftAPI, _ chapter: Chapter) -> [CallCase] {
    let credentials = ExampleCredentials(swift.api).values
    var cases: [CallCase] = []
    for scope in swift.scopes {
      for method in scope.methods where method.operation.chapter == chapter.name {
        let examples = swift.api.examples.filter { $0.operation == method.operation.key }
        let shown = (examples.first { $0.label.isEmpty } ?? examples.first { $0.request != nil })?.request
        func add(_ example: Example?, _ shown: Example.Message?) {
          cases.append(
            CallCase(
              swift: swift, method: method, scope: scope, example: example, shown: shown, credentials: credentials))
        }
        for example in examples { add(example, example.request ?? shown) }
        if shown.map({ !method.isShownWhole(by: ExampleValues(method.operation, $0)) }) ?? true { add(nil, nil) }
      }
    }
    return cases
  }

  private static func file(
    _ swift: SwiftAPI, _ chapter: Chapter, _ name: String, _ calls: [CallCase], _ answers: [[String]]
  ) -> String {
    var printer = CodePrinter()
    FileHeader.print(swift, source: chapter.name, &printer)
    printer.line("import Testing")
    printer.line("import \(swift.module)Testing")
    printer.line()
    printer.block("@Suite struct \(name)Tests {") { printer in
      if !calls.isEmpty {
        printer.block("@Test(arguments: \(name)Calls.all) func call(_ call: APICallCase<\(swift.client)>) async {") {
          $0.line("let failures = await call.failures(\(swift.client).examples, ExampleClient.make)")
          $0.line("#expect(failures == [])")
        }
      }
      if !calls.isEmpty && !answers.isEmpty { printer.line() }
      if !answers.isEmpty {
        printer.block("@Test(arguments: \(name)Answers.all) func answer(_ answer: APIAnswerCase) {") {
          $0.line("#expect(answer.failures == [])")
        }
      }
    }
    if !calls.isEmpty { printCalls(swift, name, calls, &printer) }
    if !answers.isEmpty { printAnswers(name, answers, &printer) }
    return printer.text
  }

  private static func printCalls(_ swift: SwiftAPI, _ name: String, _ calls: [CallCase], _ printer: inout CodePrinter) {
    printer.line()
    printer.block("private enum \(name)Calls {") { printer in
      printer.line("static let all: [APICallCase<\(swift.client)>] = [")
      printer.indented { printer in
        for call in calls {
          printer.call("APICallCase(", call.expectations, opening: ") {")
          printer.indented { printer in
            let (path, arguments) = call.call
            printer.list("try await \(path)(", arguments, ")")
          }
          printer.line(calls.count == 1 ? "}" : "},")
        }
      }
      printer.line("]")
    }
  }

  private static func printAnswers(_ name: String, _ answers: [[String]], _ printer: inout CodePrinter) {
    printer.line()
    printer.block("private enum \(name)Answers {") { printer in
      printer.line("static let all: [APIAnswerCase] = [")
      printer.indented { printer in
        for answer in answers { printer.call("APIAnswerCase(", answer, opening: answers.count == 1 ? ")" : "),") }
      }
      printer.line("]")
    }
  }

  private static func clientFile(_ swift: SwiftAPI) -> String {
    let credentials = ExampleCredentials(swift.api)
    var printer = CodePrinter()
    FileHeader.print(swift, source: nil, &printer)
    printer.line("import \(swift.module)Testing")
    printer.line()
    printer.line("/// The client that all tests use, with the credentials of the examples.")
    printer.block("enum ExampleClient {") { printer in
      printer.block("static func make(_ options: APIClientOptions) -> \(swift.client) {") { printer in
        let arguments = swift.credentials.map { argument in
          let literal = SwiftLiteral.string(credentials.values[argument.field.name] ?? "")
          return argument.label.map { "\($0): \(literal)" } ?? literal
        }
        printer.list("\(swift.client)(", arguments + ["options: options"], ")")
      }
    }
    return printer.text
  }
}

extension SwiftMethod {
  /// Whether a request has a value for every argument.
  fileprivate func isShownWhole(by values: ExampleValues) -> Bool {
    arguments.allSatisfy { $0.place == .whole ? values.whole != nil : values.named[$0.field.name] != nil }
  }
}
