extension Command {
  static let schema = Command(name: "schema", summary: "", operands: "", details: "", options: [], examples: []) {
    _, _ throws(ToolError) in .fine
  }
}
