import WireJSON

extension Field {
  /// A field with nothing said about it but its name and type.
  public init(name: String, type: TypeExpression, doc: [String] = [], location: SourceLocation) {
    self.init(
      Facts(
        name: name, type: type, doc: doc, optional: false, required: [], access: .all, writes: [], secret: false,
        limits: Limits(), unchecked: false, defects: [], note: [], location: location))
  }
}

extension Field {
  /// The constant as it stands outside JSON; nil where the caller gives the value.
  public var constantText: String? {
    guard let constant else { return nil }
    switch constant {
    case "true", "false":
      let words = (textForm ?? "true/false").split(separator: "/").map(String.init)
      return constant == "true" ? words.first : words.last
    default: return (try? JSONValue(parsing: Array(constant.utf8)))?.string ?? constant
    }
  }
}

extension SourceLocation {
  /// Makes it of its parts.
  public init(_ file: String, _ line: Int, _ column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The place of what no file holds.
  public static var none: SourceLocation { SourceLocation("", 1, 1) }
}

extension CredentialUse {
  /// A credential part in a call.
  public init(_ part: String, at place: CredentialPlace, optional: Bool) {
    self.part = part
    self.place = place
    self.optional = optional
  }
}
