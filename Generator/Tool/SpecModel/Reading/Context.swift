/// What the readers of one API share: where findings go, and what the checks look at again when everything is read.
final class Context {
  let findings: Findings
  /// The node of `api.json`.
  var main: Node?
  /// Every type that is written somewhere, and from which side of a call it is reached.
  var typeUses: [TypeUse] = []
  /// Whether all files could be read: if not, what seems to be missing may stand in one that could not.
  var isComplete = true
  /// Whether a type that is written somewhere is not declared, so that what is used by nothing may only seem so.
  var hasUnknownTypes = false
  /// Every field, with the node that it was read from.
  var fields: [FieldSite] = []
  /// Every citation of a registered defect.
  var citations: [(id: String, node: Node)] = []
  /// The nodes of declared types by name.
  var typeNodes: [String: Node] = [:]
  /// The names of what examples show.
  var shown: Set<String> = []
  /// The nodes of operations by key.
  var operationNodes: [String: Node] = [:]

  init(findings: Findings) { self.findings = findings }

  /// Reads a type and keeps it for the checks; `json` stands for what cannot be read.
  func type(_ node: Node?, _ side: TypeUse.Side) -> TypeExpression {
    guard let node, let text = node.string else { return .json }
    do throws(TypeSyntaxError) {
      let type = try TypeExpression(parsing: text)
      typeUses.append(TypeUse(type: type, node: node, side: side))
      return type
    } catch {
      findings.error(node, error.message)
      hasUnknownTypes = true
      return .json
    }
  }

  /// The ids of an item's `defects`, kept for the checks.
  func defects(_ node: Node) -> [String] {
    (node[.defects]?.elements ?? []).compactMap { item in
      item.string.map { id in
        citations.append((id, item))
        return id
      }
    }
  }
}

/// A type where it is written.
struct TypeUse {
  enum Side {
    /// Inside a declared type: reached as that is.
    case declaration
    case answer
    case input
  }

  var type: TypeExpression
  var node: Node
  var side: Side
}

/// A field where it is written.
struct FieldSite {
  enum Place {
    /// A member of an object in JSON.
    case member
    /// A member of a tuple, or a positional parameter.
    case positional
    /// A whole `params`, as a list or bare.
    case whole
    case path, query, header, form

    /// Whether the value is text there, rather than JSON.
    var isText: Bool {
      switch self {
      case .member, .positional, .whole: false
      case .path, .query, .header, .form: true
      }
    }
  }

  var field: Field
  var node: Node
  var place: Place
  /// The fields beside it, itself included, where it is no member of a declared type.
  var siblings: [Field] = []
  /// The declared type that it is a member of.
  var owner: String?
}
