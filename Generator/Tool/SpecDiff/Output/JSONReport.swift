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
    let (text, whole, flag) = (
      JSONTree.schema(type: "string"), JSONTree.schema(type: "integer"), JSONTree.schema(type: "boolean")
    )
    let textOrNull = JSONTree.schema(type: "string", "null")
    let release = JSONTree.schema(oneOf: Release.allCases.map(\.rawValue))
    let pair = JSONTree.schema(of: [("before", textOrNull), ("after", textOrNull)])
    let wire = JSONTree.schema(of: [
      ("verdict", .schema(oneOf: ["none", "compatible", "breaking"])), ("tolerated", flag), ("reason", text),
    ])
    let swift = JSONTree.schema(of: [
      ("verdict", .schema(oneOf: SwiftVerdict.allCases.map(\.rawValue))), ("reason", text),
      ("breaksReferences", flag), ("declarations", .schema(listOf: pair)),
    ])
    let change = JSONTree.schema(of: [
      ("id", .object([("type", .string("string")), ("pattern", .string("^[0-9a-f]{12}$"))])),
      ("rule", .schema(oneOf: DiffRule.all.map(\.id))), ("side", .schema(oneOf: Side.allCases.map(\.rawValue))),
      ("item", text), ("before", text), ("after", text), ("file", text), ("line", whole), ("column", whole),
      ("isInOld", flag), ("section", text), ("wire", wire), ("swift", swift), ("accepted", textOrNull),
    ])
    let part = JSONTree.schema(of: [
      ("folder", text), ("module", text), ("release", release), ("changes", .schema(listOf: change)),
    ])
    return JSONTree.schemaFile(
      "A review of specs by specwright diff",
      [("release", release), ("decidedBy", textOrNull), ("apis", .schema(listOf: part))])
  }
}
