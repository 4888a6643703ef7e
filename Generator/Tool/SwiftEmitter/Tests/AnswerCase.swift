import SpecModel
import SwiftNames
import WireJSON

/// One row of a table of answer types, with a made-up sample.
struct AnswerCase {
  let swift: SwiftAPI
  let declaration: TypeDeclaration

  /// The arguments of `APIAnswerCase`; nil for types that are never read or have no finite sample.
  var arguments: [String]? {
    guard isRead, let sample = SampleValue(types: swift.types).value(.named(declaration.name)) else { return nil }
    let name = swift.types.simpleName(declaration.name)
    let start = [SwiftLiteral.string(name), "\(swift.client).\(name).self"]
    let literal = SwiftLiteral.json(sample)
    guard case .fields(let fields) = declaration.kind, sample.object != nil else {
      return start + ["samples: [\(literal)]"]
    }
    let members: [Field] = fields.filter { (field: Field) -> Bool in field.access.contains(View.read) }
    func names(_ label: String, _ isIncluded: (Field) -> Bool) -> [String] {
      let names: [String] = members.filter(isIncluded).map(\.name)
      return names.isEmpty ? [] : ["\(label): \(SwiftLiteral.names(names))"]
    }
    let required = names("required") { !$0.optional && !$0.isNullable }
    let others = names("optional") { $0.optional } + names("nullable") { $0.isNullable }
    let kinds = names("open") { isOpen($0.type) } + names("values") { isValueSet($0.type) }
    return start + ["sample: \(literal)"] + required + others + kinds
  }

  private var isRead: Bool {
    switch declaration.kind {
    case .fields, .tuple: swift.structures.contains { $0.declaration.name == declaration.name && $0.isRead }
    case .scalar(let scalar): scalar.isStructure && declaration.usage.answers
    case .values, .union: declaration.usage.answers
    }
  }

  /// Whether JSON of any kind is read as the type.
  private func isOpen(_ type: TypeExpression) -> Bool {
    switch type {
    case .json: return true
    case .nullable(let wrapped): return isOpen(wrapped)
    case .named(let name):
      if case .union = swift.types.declaration(name)?.kind { return true }
      return false
    default: return false
    }
  }

  private func isValueSet(_ type: TypeExpression) -> Bool {
    switch type {
    case .nullable(let wrapped): return isValueSet(wrapped)
    case .named(let name):
      if case .values = swift.types.declaration(name)?.kind { return true }
      return false
    default: return false
    }
  }
}

extension Field {
  /// Whether the member may be null.
  fileprivate var isNullable: Bool {
    if case .nullable = type { true } else { false }
  }
}
