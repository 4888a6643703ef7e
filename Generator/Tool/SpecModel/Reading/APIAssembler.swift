/// Puts the API together from its parts, then runs the checks that need all of it.
struct APIAssembler {
  let folder: String
  let parts: SpecParts
  let context: Context

  func assemble() -> API {
    context.main = parts.main
    let reader = APIReader(context: context, node: parts.main)
    let types = readTypes(context)
    let tables = parts.parts.map { FieldReader(context: context).parameters($0.node[.parameters]) }
    let shared = tables.first ?? []
    let scopes = reader.scopes(known: tables.flatMap { $0 })
    let operations = readOperations(context, reader, scopes, tables.map { $0.map(\.field) })
    var api = API(
      folder: folder, name: text(.name), title: text(.title), version: text(.version),
      page: parts.main[.page]?.string, from: parts.main[.from]?.string,
      doc: parts.main.lines(.doc), servers: reader.servers(), wire: reader.wire, credentials: reader.credentials(),
      modifiers: reader.modifiers(), parameters: shared.map(\.field),
      scopes: ScopeParameters(findings: context.findings).settled(scopes, for: operations), envelope: reader.envelope(),
      errors: reader.errors(), headers: reader.headers(), limits: reader.limits(), paging: reader.paging(),
      defects: reader.defects(), sections: SectionsReader(findings: context.findings).read(parts.main[.sections]),
      omitted: reader.omitted(), experimental: reader.experimental(),
      chapters: parts.parts.map { Chapter(name: $0.name, title: $0.title) }, types: types, operations: operations,
      examples: [], acceptances: parts.acceptances)
    for table in tables {
      for (field, node) in table { context.fields.append(FieldSite(field: field, node: node, place: .path)) }
    }
    guard context.isComplete else { return api }
    UsageResolver.resolve(&api)
    APIChecks(api: api, context: context, parameterTables: tables).check()
    ViewUseChecks(api: api, findings: context.findings).check()
    return api
  }

  private func text(_ word: Word) -> String { parts.main[word]?.string ?? "" }

  private func readTypes(_ context: Context) -> [TypeDeclaration] {
    let reader = TypeReader(context: context)
    var types: [TypeDeclaration] = []
    for part in parts.parts {
      for member in part.types where context.typeNodes[member.key] == nil {
        context.typeNodes[member.key] = member.value
        types.append(reader.type(member, chapter: part.name))
      }
    }
    var resolver = IncludeResolver(context: context)
    return resolver.resolve(types)
  }

  private func readOperations(
    _ context: Context, _ reader: APIReader, _ scopes: [Scope], _ tables: [[Field]]
  ) -> [Operation] {
    let operations = OperationReader(context: context, api: reader, scopes: scopes)
    var result: [Operation] = []
    for (part, table) in zip(parts.parts, tables) {
      let own = table.map(\.name)
      let parameters = table + (tables.first ?? []).filter { !own.contains($0.name) }
      for member in part.operations where context.operationNodes[member.key] == nil {
        context.operationNodes[member.key] = member.value
        result.append(operations.operation(member, chapter: part.name, parameters: parameters))
      }
    }
    return result
  }
}
