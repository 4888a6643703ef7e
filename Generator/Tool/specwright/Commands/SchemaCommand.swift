import SpecModel

extension Command {
  static let schema = Command(
    name: "schema",
    summary: "print the JSON Schema of spec files",
    operands: "",
    details: """
      Prints the JSON Schema (2020-12) of api.json and of chapters, made of the same tables that the reader uses. With it
      an editor completes specs and marks mistakes. Specs/spec.schema.json is this output.
      """,
    options: [],
    examples: [
      Example(line: "specwright schema > Specs/spec.schema.json", says: "bring the committed schema up to date")
    ],
    run: { _, report throws(ToolError) in
      report.printText(SpecSchema.json())
      return .fine
    })
}
