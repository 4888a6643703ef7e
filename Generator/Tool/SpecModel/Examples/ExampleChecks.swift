/// Checks documented examples against the operations: names, annotations, requests, answers.
struct ExampleChecks {
  let api: API
  let findings: Findings

  func check() {
    let table = TypeTable(api.types)
    let operations = Dictionary(api.operations.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for example in api.examples {
      AnnotationCheck(defects: api.defects.map(\.id), findings: findings).check(example)
      checkLabel(example)
      if example.value != nil { continue }
      guard let operation = operations[example.operation] else {
        let hint = Nearest.hint(example.operation, among: api.operations.map(\.key))
        findings.error(example.location, "unknown operation '\(example.operation)'\(hint)")
        continue
      }
      if example.request == nil && example.response == nil {
        findings.error(example.location, "the example has neither request nor answer")
      }
      if let request = example.request {
        RequestCheck(api: api, table: table, operation: operation, example: example, findings: findings)
          .check(request)
      }
      AnswerCheck(api: api, table: table, operation: operation, example: example, findings: findings)
        .check(example.response)
    }
  }

  private func checkLabel(_ example: Example) {
    guard example.name.contains("@"), !NameRules.isFileName(example.label) else { return }
    findings.error(
      example.location, "'\(example.label)' is no name of a case: lower-case letters, digits, '-' and '_'")
  }
}

extension Example {
  /// Where a line of the file begins.
  func place(line: Int) -> SourceLocation { SourceLocation(file: location.file, line: line, column: 1) }

  /// The line of the first line of the answer, or of the request.
  func firstLine(of message: Message) -> Int { message.bodyLine - message.headers.count - 2 }

  /// The weakest equality of the request that the example needs.
  public var equality: String {
    annotations.first { $0.key == "equality" }.map { String($0.value.prefix { $0 != " " }) } ?? "bytes"
  }
}
