extension Command {
  static let show = Command(name: "show", summary: "", operands: "", details: "", options: [], examples: []) {
    _, _ throws(ToolError) in .fine
  }
}
