import SpecModel

/// The words that a spec has for what a section mentions: names of members and parameters, values, codes.
struct Vocabulary: Sendable {
  private let api: API
  private let types: [String: TypeDeclaration]
  private let operations: [String: Operation]
  /// What every section may mention: credentials, modifiers, the words of the wire and of the envelope.
  private let common: Set<String>
  private var typeWords: [String: Set<String>] = [:]

  init(_ api: API) {
    self.api = api
    types = Dictionary(api.types.map { ($0.name, $0) }) { first, _ in first }
    operations = Dictionary(api.operations.map { ($0.key, $0) }) { first, _ in first }
    common = Vocabulary.common(api)
  }

  /// The words of the items that cite a section, and of what `omitted` and `defects` say about it.
  mutating func words(of items: [Citations.Item], in section: String) -> Set<String> {
    var words = common
    for item in items { words.formUnion(self.words(of: item)) }
    for omission in api.omitted where omission.at == section { words.formUnion(Words.all(in: omission.reason)) }
    for defect in api.defects where defect.at.contains(section) {
      words.formUnion(Words.all(in: defect.says + defect.spec))
    }
    return words
  }

  /// The words of an item alone.
  mutating func words(of item: Citations.Item) -> Set<String> {
    switch item.kind {
    case "operation": return operations[item.name].map { words(of: $0) } ?? []
    case "type": return words(ofType: item.name)
    case "error":
      let errors = api.errors.filter { $0.at == item.section }
      return errors.reduce(into: []) { words, error in
        let status = error.status.map { "\($0)" }
        words.formUnion([error.code, error.swift, error.dataName, status].compactMap { $0 })
        if let data = error.data { words.formUnion(self.words(of: data)) }
      }
    case "field":
      let name = String(item.name.split(separator: ".").last ?? "")
      let parameter = api.parameters.first { item.name == "parameters.\($0.name)" }
      return parameter.map { words(of: $0) } ?? [name]
    case "paging":
      let paging = api.paging
      return Set([paging?.page, paging?.size, paging?.pages, paging?.items].compactMap { $0 })
    case "example":
      let name = String(item.name.prefix { $0 != "@" })
      return operations[name].map { words(of: $0) } ?? words(ofType: name)
    default: return Set(item.name.split(separator: ".").map(String.init) + [item.name])
    }
  }

  private mutating func words(of operation: Operation) -> Set<String> {
    var words = Set(operation.key.split(separator: ".").map(String.init))
    words.formUnion(Words.marked(in: operation.doc + operation.note + operation.warning))
    switch operation.call {
    case .http(_, let template): words.formUnion(Words.all(in: [template]))
    case .rpc(let method, _): words.insert(method)
    case .action(let name, let field, _, _): words.formUnion([name, field].compactMap { $0 })
    }
    for field in operation.fields { words.formUnion(self.words(of: field)) }
    if let body = operation.body { words.formUnion(self.words(of: body.type)) }
    if case .object(let body) = operation.params { words.formUnion(self.words(of: body.type)) }
    for result in operation.results {
      switch result.kind {
      case .value(let type), .one(let type): words.formUnion(self.words(of: type))
      case .acknowledgement(let json): words.formUnion(Words.all(in: [json]))
      case .text, .secretText, .bytes, .empty: break
      }
      if let json = result.confirmation { words.formUnion(Words.all(in: [json])) }
      words.formUnion((result.payload ?? "").split(separator: ".").map(String.init))
    }
    for error in operation.errors { words.insert(error.code) }
    for use in operation.credentials ?? [] { words.formUnion(use.place.words) }
    return words
  }

  private mutating func words(of field: Field) -> Set<String> {
    var words = Words.marked(in: field.doc + field.note).union([field.name])
    words.formUnion((field.writes + [field.constant].compactMap(\.self)).flatMap { Words.all(in: [$0]) })
    words.formUnion(field.limits.words)
    if let text = field.default { words.insert(text) }
    return words.union(self.words(of: field.type))
  }

  private mutating func words(of type: TypeExpression) -> Set<String> {
    switch type {
    case .int, .double, .bool, .string, .json: []
    case .named(let name): words(ofType: String(name.prefix { $0 != "." }))
    case .list(let element), .nullable(let element): words(of: element)
    case .map(let key, let value): words(of: key).union(words(of: value))
    }
  }

  private mutating func words(ofType name: String) -> Set<String> {
    if let known = typeWords[name] { return known }
    guard let type = types[name] else { return [] }
    // A type that leads back to itself adds nothing the second time.
    typeWords[name] = []
    var words = Words.marked(in: type.doc + type.note).union([name])
    switch type.kind {
    case .fields, .tuple:
      for field in type.members { words.formUnion(self.words(of: field)) }
    case .values(let set):
      for value in set.values { words.formUnion(Words.marked(in: value.doc).union(value.elements + [value.value])) }
    case .scalar(let scalar):
      words.formUnion(scalar.sentinels.flatMap { [$0.value, $0.name] })
      words.formUnion(scalar.limits.words)
      words.formUnion(self.words(of: scalar.base))
      for part in scalar.parts { words.formUnion(self.words(of: part.type)) }
    case .union(let union): for option in union.cases { words.formUnion(self.words(of: option.type)) }
    }
    typeWords[name] = words
    return words
  }

  private static func common(_ api: API) -> Set<String> {
    var words = Set(api.modifiers.map(\.name) + api.credentials.map(\.name))
    for part in api.credentials { words.formUnion(part.place?.words ?? []) }
    let envelope = api.envelope
    let paths = [
      envelope.payload, envelope.success?.path, envelope.failure, envelope.message, envelope.code, envelope.data,
      envelope.nested,
    ]
    for path in paths { words.formUnion((path ?? "").split(separator: ".").map(String.init)) }
    switch api.wire {
    case .jsonRPC1, .jsonRPC2: words.formUnion(["jsonrpc", "id", "method", "params", "result", "error"])
    case .rest, .form: break
    }
    return words
  }
}

extension CredentialPlace {
  /// The wire names that a place has.
  fileprivate var words: [String] {
    switch self {
    case .basicUser, .basicPassword: []
    case .header(let name), .query(let name), .form(let name), .params(let name), .parameter(let name): [name]
    }
  }
}

extension Limits {
  /// The numbers of the limits, as a page may write them.
  fileprivate var words: Set<String> {
    let bounds = [min, max].compactMap { $0 }.map { $0 == $0.rounded() && abs($0) < 1e15 ? "\(Int($0))" : "\($0)" }
    let counts = [minCount, maxCount, minLength, maxLength].compactMap { $0 } + lengths
    return Set(bounds + counts.map { "\($0)" }).union(Words.all(in: [pattern ?? ""]))
  }
}

/// Words in running text.
enum Words {
  /// All names and numbers in the lines: letters, digits, `_`, and `-` and `.` between these.
  static func all(in lines: [String]) -> Set<String> {
    var words: Set<String> = []
    for line in lines {
      for part in line.unicodeScalars.split(whereSeparator: { !isPart($0) }) {
        let whole = String(String.UnicodeScalarView(part))
        let trimmed = whole.drop { "-.".contains($0) }.reversed().drop { "-.".contains($0) }.reversed()
        words.insert(String(trimmed))
        for piece in whole.split(whereSeparator: { "-.".contains($0) }) { words.insert(String(piece)) }
      }
    }
    return words
  }

  /// The words in code marks: what documentation speaks of by name.
  static func marked(in lines: [String]) -> Set<String> {
    var words: Set<String> = []
    for line in lines {
      let parts = line.split(separator: "`" as Character, omittingEmptySubsequences: false).map(String.init)
      for index in stride(from: 1, to: parts.count, by: 2) { words.formUnion(all(in: [parts[index]])) }
    }
    return words
  }

  static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "_-.".unicodeScalars.contains(scalar)
  }
}
