/// What the value of a key may be. Reader, schema and formatter all work from these.
indirect enum Shape: Sendable {
  case string(Text)
  case integer
  case number
  case boolean
  /// A string, a number or a boolean.
  case scalar
  /// Anything.
  case json
  case list(Shape)
  case object(Rule)
  /// An object whose keys are the spec's own names.
  case table(Names, Shape)
  /// Told apart by JSON kind.
  case either([Shape])
  /// What a template or its use writes: checked when it is expanded.
  case expanded(Shape)

  /// A text, or a list of its lines.
  static let lines = Shape.either([.string(.free), .list(.string(.free))])
}

/// What a string must be.
enum Text: Sendable {
  case free
  /// A Swift identifier.
  case identifier
  /// A Swift identifier or `_`.
  case label
  /// Swift identifiers joined by dots.
  case identifiers
  /// A type such as `[ARecord]`; checked where types are read.
  case type
  /// One of a closed list.
  case oneOf([String])
  /// Words of a closed list, each at most once, with a space between.
  case words([String])
}

/// What the keys of a table must be.
enum Names: Sendable {
  /// Swift type names.
  case types
  /// Words joined by dots.
  case operations
  /// Wire names.
  case wire
  /// Swift identifiers: template names and what fills them.
  case identifiers
  /// HTTP statuses.
  case statuses
}

/// A key of an object.
struct Key: Sendable {
  var word: Word
  var shape: Shape
  /// What it says; the schema's description.
  var doc: String
  var isRequired = false
  /// The key that it means nothing without.
  var with: Word?

  init(_ word: Word, _ shape: Shape, _ doc: String, required: Bool = false, with: Word? = nil) {
    self.word = word
    self.shape = shape
    self.doc = doc
    self.isRequired = required
    self.with = with
  }

  /// The key as it is written.
  var name: String { word.description }

  /// The same key where it must be there.
  init(_ key: Key, required: Bool) {
    self = key
    isRequired = required
  }
}

/// All kinds of objects.
enum Rule: String, Sendable, CaseIterable {
  case api, chapter
  case server, action, credential, scope, envelope, success, error, header, rateLimit, paging, experimental, omission
  case sections, sectionRule
  case defect, acceptance
  case field, parameter, deprecation
  case type, value, sentinel, part, unionCase
  case operation, params, body, result, acknowledgement, operationError, waiter, sequence, credentialUse
  case template, use

  /// The keys of this kind of object.
  var object: ObjectRule {
    switch self {
    case .api: .api
    case .chapter: .chapter
    case .server: .server
    case .action: .action
    case .credential: .credential
    case .scope: .scope
    case .envelope: .envelope
    case .success: .success
    case .error: .error
    case .header: .header
    case .rateLimit: .rateLimit
    case .paging: .paging
    case .experimental: .experimental
    case .omission: .omission
    case .sections: .sections
    case .sectionRule: .sectionRule
    case .defect: .defect
    case .acceptance: .acceptance
    case .field: .field
    case .parameter: .parameter
    case .deprecation: .deprecation
    case .type: .type
    case .value: .value
    case .sentinel: .sentinel
    case .part: .part
    case .unionCase: .unionCase
    case .operation: .operation
    case .params: .params
    case .body: .body
    case .result: .result
    case .acknowledgement: .acknowledgement
    case .operationError: .operationError
    case .waiter: .waiter
    case .sequence: .sequence
    case .credentialUse: .credentialUse
    case .template: .template
    case .use: .use
    }
  }
}
