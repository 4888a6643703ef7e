import SpecModel

/// A review as JSON, for other tools; its shape is that of `schema`.
public enum JSONReport {
  /// The whole review, one member a line.
  public static func text(_ review: Review) -> String {
    JSONTree.object([
      ("version", .number(1)), ("release", .string(review.release.rawValue)),
      ("decidedBy", review.decisive.map { .string($0.fingerprint) } ?? .null),
      ("apis", .list(review.parts.map(part))),
    ]).text + "\n"
  }

  private static func part(_ part: Review.Part) -> JSONTree {
    .object([
      ("folder", .string(part.folder)), ("module", .string(part.module)),
      ("release", .string(part.release.rawValue)), ("changes", .list(part.changes.map(change))),
    ])
  }

  private static func change(_ change: Change) -> JSONTree {
    .object([
      ("id", .string(change.fingerprint)), ("rule", .string(change.rule.id)),
      ("side", .string(change.rule.side.rawValue)), ("item", .string(change.item)),
      ("before", .string(change.before)), ("after", .string(change.after)),
      ("file", .string(change.location.file)), ("line", .number(change.location.line)),
      ("column", .number(change.location.column)), ("isInOld", .bool(change.isInOld)),
      ("section", .string(change.section)),
      (
        "wire",
        .object([
          ("verdict", .string(change.wire == .tolerated ? "breaking" : change.wire.rawValue)),
          ("tolerated", .bool(change.wire == .tolerated)), ("reason", .string(change.rule.wireReason)),
        ])
      ),
      (
        "swift",
        .object([
          ("verdict", .string(change.swift.verdict.rawValue)), ("reason", .string(change.swiftReason)),
          ("breaksReferences", .bool(change.swift.breaksReferences)),
          ("declarations", .list(change.swift.pairs.map(pair))),
        ])
      ),
      ("accepted", change.acceptance.map { .string($0) } ?? .null),
    ])
  }

  private static func pair(_ pair: SwiftDelta.Pair) -> JSONTree {
    .object([
      ("before", pair.before.map { .string($0) } ?? .null), ("after", pair.after.map { .string($0) } ?? .null),
    ])
  }

  /// The JSON Schema of the review.
  public static var schema: String {
    func object(_ members: [(String, JSONTree)]) -> JSONTree {
      .object([
        ("type", .string("object")), ("additionalProperties", .bool(false)),
        ("required", .list(members.map { .string($0.0) })), ("properties", .object(members)),
      ])
    }
    func type(_ names: String...) -> JSONTree {
      .object([("type", names.count == 1 ? .string(names[0]) : .list(names.map { .string($0) }))])
    }
    func oneOf(_ words: [String]) -> JSONTree { .object([("enum", .list(words.map { .string($0) }))]) }
    func list(_ items: JSONTree) -> JSONTree { .object([("type", .string("array")), ("items", items)]) }
    let release = oneOf(Release.allCases.map(\.rawValue))
    let pair = object([("before", type("string", "null")), ("after", type("string", "null"))])
    let wire = object([
      ("verdict", oneOf(["none", "compatible", "breaking"])), ("tolerated", type("boolean")),
      ("reason", type("string")),
    ])
    let swift = object([
      ("verdict", oneOf(SwiftVerdict.allCases.map(\.rawValue))), ("reason", type("string")),
      ("breaksReferences", type("boolean")), ("declarations", list(pair)),
    ])
    let change = object([
      ("id", .object([("type", .string("string")), ("pattern", .string("^[0-9a-f]{12}$"))])),
      ("rule", oneOf(DiffRule.all.map(\.id))), ("side", oneOf(Side.allCases.map(\.rawValue))),
      ("item", type("string")), ("before", type("string")), ("after", type("string")), ("file", type("string")),
      ("line", type("integer")), ("column", type("integer")), ("isInOld", type("boolean")),
      ("section", type("string")), ("wire", wire), ("swift", swift), ("accepted", type("string", "null")),
    ])
    let part = object([
      ("folder", type("string")), ("module", type("string")), ("release", release), ("changes", list(change)),
    ])
    let root: [(String, JSONTree)] = [
      ("version", .object([("const", .number(1))])), ("release", release), ("decidedBy", type("string", "null")),
      ("apis", list(part)),
    ]
    return JSONTree.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("A review of specs by specwright diff")), ("type", .string("object")),
      ("additionalProperties", .bool(false)), ("required", .list(root.map { .string($0.0) })),
      ("properties", .object(root)),
    ]).text + "\n"
  }
}

/// JSON that is written, never read.
indirect enum JSONTree {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case list([JSONTree])
  case object([(String, JSONTree)])

  /// The text: what is plain on one line, a member of the rest a line.
  var text: String { written(0) }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .number, .string: true
    case .list(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }

  private func written(_ depth: Int) -> String {
    let (indent, end) = (String(repeating: "  ", count: depth + 1), String(repeating: "  ", count: depth))
    switch self {
    case .null: return "null"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return "\(number)"
    case .string(let text): return Self.quoted(text)
    case .list(let items):
      if items.allSatisfy(\.isPlain) { return "[" + items.map { $0.written(0) }.joined(separator: ", ") + "]" }
      return "[\n" + items.map { indent + $0.written(depth + 1) }.joined(separator: ",\n") + "\n\(end)]"
    case .object(let members):
      guard !members.isEmpty else { return "{}" }
      let lines = members.map { "\(indent)\(Self.quoted($0.0)): \($0.1.written(depth + 1))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(end)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
