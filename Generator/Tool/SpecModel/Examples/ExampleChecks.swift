/// Checks documented examples against the operations.
struct ExampleChecks {
  let api: API
  let findings: Findings

  func check() {}
}
