/// The checks that need the whole API.
struct APIChecks {
  let api: API
  let context: Context
  let parameterTables: [[(field: Field, node: Node)]]

  func check() {
    let table = TypeTable(api.types)
    TypeUseChecks(table: table, context: context).check()
  }
}
