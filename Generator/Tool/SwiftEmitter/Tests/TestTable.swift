import SpecModel
import SwiftNames

/// A row of a table: what it says, and what it runs.
struct TestRow {
  var arguments: [String] = []
  /// The call whose expectations stand in the place of these.
  var call: CallCase?
  /// The statement in the trailing closure; nil where there is none.
  var body: (path: String, arguments: [String])?
  /// What the trailing closure gives where it calls nothing.
  var expression: String?
  /// Whether it calls what is deprecated.
  var isDeprecated = false
  /// The names of the closure's parameters, with `in`; empty where it uses `$0`.
  var parameters = ""

  init(arguments: [String]) { self.arguments = arguments }

  init(_ call: CallCase) {
    self.call = call
    let (path, values) = call.call
    body = (String(pieces: "try await ", path), values)
    isDeprecated = call.method.operation.deprecated != nil
  }

  init(_ limit: LimitCases.Row) {
    let refusal = SwiftLiteral.form(limit.refusal)
    arguments = [limit.isCall ? SwiftLiteral.unlabelled(refusal) : "value: \(refusal)"]
    body = (limit.path, limit.arguments)
  }

  init?(_ pages: PagesCase) {
    guard let arguments = pages.arguments else { return nil }
    self.arguments = arguments
    body = pages.body
    isDeprecated = pages.call.method.operation.deprecated != nil
  }

  init?(_ waiter: WaiterCase) {
    guard let arguments = waiter.arguments else { return nil }
    self.arguments = arguments
    isDeprecated = waiter.call.method.operation.deprecated != nil
    let (path, values) = waiter.body
    body = ("try await " + path, values)
    guard waiter.call.method.operation.waiter?.progress != true else { return }
    body?.path = "try await service" + path.dropFirst("$0".count)
    parameters = " service, _ in"
  }
}

/// A table of rows and the test that runs it.
struct TestTable {
  /// The name of the table: `ZonesCalls`.
  let name: String
  /// The name of the test and of its argument.
  let test: String
  /// The type of the rows.
  let rowType: String
  /// The expression that is empty when all is well.
  let check: String
  let rows: [TestRow]

  func printTest(_ printer: inout CodePrinter) {
    let isAsync = check.hasPrefix("await")
    let effects = isAsync ? " async" : ""
    printer.block("@Test(arguments: ", name, ".all) func ", test, "(_ ", test, ": ", rowType, ")", effects, " {") {
      printer in
      if isAsync {
        let call = check.split(separator: "(", maxSplits: 1).map(String.init)
        printer.call("let failures = \(call[0])(", call.dropFirst().map { String($0.dropLast()) })
      }
      printer.line("#expect(", isAsync ? "failures" : check, " == [])")
    }
  }

  func printRows(_ printer: inout CodePrinter) {
    let deprecated = rows.filter(\.isDeprecated)
    printer.line()
    if !deprecated.isEmpty {
      // Read through a requirement, what is deprecated does not warn: tests are where it is still called.
      printer.block("private protocol Deprecated", name, " {") {
        $0.line("static var deprecated: [", rowType, "] { get }")
      }
      printer.line()
    }
    printer.block("private enum ", name, deprecated.isEmpty ? "" : ": Deprecated\(name)", " {") { printer in
      let current = deprecated.isEmpty ? "all" : "current"
      printer.block("static let ", current, ": [", rowType, "] = [", closing: "]") {
        print(rows.filter { !$0.isDeprecated }, &$0)
      }
      guard !deprecated.isEmpty else { return }
      printer.line("static let all = current + (", name, ".self as any Deprecated", name, ".Type).deprecated")
      printer.line()
      printer.line("@available(*, deprecated)")
      printer.block("static var deprecated: [", rowType, "] {") { printer in
        printer.block("[", closing: "]") { print(deprecated, &$0) }
      }
    }
  }

  private func print(_ rows: [TestRow], _ printer: inout CodePrinter) {
    let type = String(rowType.prefix { $0 != "<" })
    let comma = rows.count == 1 ? "" : ","
    for row in rows {
      printer.add(type, "(")
      if let call = row.call { call.addExpectations(&printer) }
      for argument in row.arguments { printer.item(argument) }
      if let expression = row.expression {
        printer.endCall(") { \(expression) }" + comma)
        continue
      }
      guard let (path, values) = row.body else {
        printer.endCall(")" + comma)
        continue
      }
      printer.endCall(") {" + row.parameters)
      printer.indented { printer in
        printer.add(path, "(")
        for value in values { printer.item(value) }
        printer.endList(")")
      }
      printer.line("}", comma)
    }
  }
}
