extension Command {
  static let format = Command(name: "format", summary: "", operands: "", details: "", options: [], examples: []) {
    _, _ throws(ToolError) in .fine
  }
}
