/// Names that mean something to Swift or to emitted code.
enum SwiftKeywords {
  /// Words that need backticks where a name is declared or used without a dot before it.
  static let reserved: Set<String> = [
    "Any", "Self", "as", "associatedtype", "await", "break", "case", "catch", "class", "continue", "default", "defer",
    "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if",
    "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private",
    "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch",
    "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]

  /// Words that cannot be argument labels without backticks.
  static let notLabels: Set<String> = ["inout", "var", "let"]

  /// Members that every emitted type has or that Swift gives every value; a field of that name gets another one.
  static let members: Set<String> = [
    "init", "self", "Self", "Type", "Protocol", "hashValue", "unknownFields", "description", "debugDescription",
    "customMirror", "documented", "isDocumented", "rawValue", "hash", "encode", "write",
  ]

  /// Static members that would be taken for those of `Optional`: `.none` for an optional value set would mean nil.
  static let staticMembers: Set<String> = ["none", "some"]

  /// Names that emitted method bodies use for themselves; an argument of that name gets another one inside.
  static let locals: Set<String> = [
    "request", "requests", "params", "body", "service", "self", "Self", "super", "reader", "writer",
  ]

  /// Names of types that emitted code uses without a module before them; no declared type may have one.
  static let types: Set<String> = [
    "Any", "AnyObject", "Array", "Bool", "Character", "Data", "Date", "Dictionary", "Double", "Duration", "Error",
    "Float",
    "Hashable", "Int", "Never", "Optional", "Patch", "Protocol", "Request", "Requests", "Result", "Rules", "Secret",
    "Self", "Sendable", "Set", "String", "Task", "Type", "URL", "Void",
  ]
}
