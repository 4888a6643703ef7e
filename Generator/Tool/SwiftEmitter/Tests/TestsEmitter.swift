import SpecModel
import SwiftNames
import WireJSON

/// Prints the tests: per chapter tables of calls, answer types, limits and waiters, each run by one parameterised test.
struct TestsEmitter {
  let swift: SwiftAPI
  /// All files, and how many rows their tables have.
  let files: [EmittedFile]
  let count: Int

  init(swift: SwiftAPI) {
    self.swift = swift
    let material = TestMaterial(swift)
    let service = ServiceTestsEmitter(material: material)
    var files = [
      EmittedFile(path: "Tests/ExampleClient.swift", bytes: service.clientFile),
      EmittedFile(path: "Tests/SDKTests.swift", bytes: service.file),
    ]
    var count = service.count
    let limits = LimitCases.rows(material)
    for chapter in swift.chapters {
      let tables = Self.tables(chapter, limits[chapter.chapter.name] ?? [], material).filter { !$0.rows.isEmpty }
      guard !tables.isEmpty else { continue }
      count += tables.reduce(0) { $0 + $1.rows.count }
      let bytes = Self.file(swift, chapter, tables)
      files.append(EmittedFile(path: "Tests/\(chapter.word)Tests.swift", bytes: bytes))
    }
    self.files = files
    self.count = count
  }

  private static func tables(
    _ chapter: SwiftChapter, _ limits: [LimitCases.Row], _ material: TestMaterial
  ) -> [TestTable] {
    let (name, client) = (chapter.word, material.swift.client)
    let calls = calls(chapter, material)
    let answers = chapter.types.compactMap {
      AnswerCase(material: material, declaration: $0.declaration, structures: $0.structures).arguments
    }
    var seen: Set<String> = []
    let each = calls.filter { call in
      let operation = call.method.operation
      return (operation.waiter != nil || operation.paging != nil) && seen.insert(operation.key).inserted
    }
    return [
      TestTable(
        name: "\(name)Calls", test: "call", rowType: "APICallCase<\(client)>",
        check: "await call.failures(\(client).examples, ExampleClient.make)", rows: calls.map { TestRow($0) }),
      TestTable(
        name: "\(name)Waiters", test: "waiter", rowType: "APIWaiterCase<\(client)>",
        check: "await waiter.failures(ExampleClient.make)", rows: each.compactMap { TestRow(WaiterCase(call: $0)) }),
      TestTable(
        name: "\(name)Pages", test: "pages", rowType: "APIPagesCase<\(client)>",
        check: "await pages.failures(ExampleClient.make)", rows: each.compactMap { TestRow(PagesCase(call: $0)) }),
      TestTable(
        name: "\(name)Answers", test: "answer", rowType: "APIAnswerCase", check: "answer.failures",
        rows: answers.map { TestRow(arguments: $0) }),
      TestTable(
        name: "\(name)Limits", test: "limit", rowType: "APILimitCase", check: "limit.failures",
        rows: limits.map { TestRow($0) }),
    ]
  }

  /// A row for each example of the chapter's operations, and a made-up one where the page's request leaves parameters out.
  private static func calls(_ chapter: SwiftChapter, _ material: TestMaterial) -> [CallCase] {
    let swift = material.swift
    var cases: [CallCase] = []
    for (scope, methods) in chapter.scopes {
      let steps = swift.steps(to: scope)
      for method in methods {
        let examples = material.examples[method.operation.key] ?? []
        let showing = examples.first { $0.label.isEmpty } ?? examples.first { $0.request != nil }
        let shown = showing?.request
        func add(_ example: Example?, _ shown: Example.Message?) {
          cases.append(
            CallCase(
              material: material, method: method, scope: scope, steps: steps, example: example, shown: shown))
        }
        for example in examples { add(example, example.request ?? shown) }
        let isAnswered = examples.contains { $0.response != nil && ExampleFailure(swift, method.operation, $0) == nil }
        let isWhole = shown.map { method.isShownWhole(by: ExampleValues(method.operation, $0), swift.types) } ?? false
        let isShown = isWhole && showing?.isLoose != true
        if !isShown || !isAnswered && !examples.contains(where: { $0.response == nil }) { add(nil, nil) }
        guard !isAnswered, let row = cases.lastIndex(where: { $0.example?.response == nil }) else { continue }
        cases[row].needsAnswer = true
      }
    }
    return cases
  }

  private static func file(_ swift: SwiftAPI, _ chapter: SwiftChapter, _ tables: [TestTable]) -> [UInt8] {
    var printer = CodePrinter()
    FileHeader.print(swift, source: chapter.chapter.name, &printer)
    printer.line("import Testing")
    printer.line("import \(swift.module)Testing")
    printer.line()
    printer.block("@Suite struct \(chapter.word)Tests {") { printer in
      for (index, table) in tables.enumerated() {
        if index > 0 { printer.line() }
        table.printTest(&printer)
      }
    }
    for table in tables { table.printRows(&printer) }
    return printer.bytes
  }
}

extension SwiftMethod {
  /// Whether a request has a value for every argument, and those have all their members.
  fileprivate func isShownWhole(by values: ExampleValues, _ types: SwiftTypeNames) -> Bool {
    arguments.allSatisfy { argument in
      return values[argument].map { types.isWhole($0, argument.field.type) } ?? false
    }
  }
}

extension SwiftTypeNames {
  /// Whether JSON has all members that its type knows.
  fileprivate func isWhole(_ value: JSONValue, _ type: TypeExpression) -> Bool {
    switch type {
    case .nullable(let wrapped): return value == .null || isWhole(value, wrapped)
    case .list(let element): return value.array?.contains { isWhole($0, element) } ?? true
    case .named(let name):
      guard case .fields(let fields) = declaration(name)?.kind, let object = value.object else { return true }
      return fields.filter { $0.access.contains(view(name) ?? .read) }.allSatisfy { field in
        object[field.name].map { isWhole($0, field.type) } ?? false
      }
    case .int, .double, .bool, .string, .json, .map: return true
    }
  }
}
