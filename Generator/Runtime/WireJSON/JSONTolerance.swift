// The tolerance table: what is read although it is not the declared form, and what never is.

/// One way in which a text may differ from the declared form and still be read.
///
/// The table is data: the reader records its rows, and tests and tools run over `allCases`.
public enum JSONTolerance: String, Sendable, CaseIterable {
  /// An int written with a fraction or exponent: `1.0`, `1e3`.
  case integralNumberAsInt
  /// An int written as a string of digits.
  case stringAsInt
  /// A double written as a string that is a JSON number.
  case stringAsDouble
  /// A bool written as 0 or 1.
  case numberAsBool
  /// A bool written as a string: `"0"`, `"1"`, `"true"`, `"false"`, `"True"`, `"False"`.
  case stringAsBool
  /// A string written as a number; the number's text is the string.
  case numberAsString
  /// A list that is null.
  case nullAsEmptyList
  /// An object or map written as `[]`.
  case emptyArrayAsObject
  /// A member or element that should be present and is missing; its type's empty value stands in.
  case missingMember
  /// A member that may be absent and is null.
  case nullForOptional
  /// A member that may be null and is absent.
  case absentForNullable
  /// A member that stands in its object more than once; the first counts.
  case duplicateKey
  /// More elements than a positional record has; they are kept.
  case extraElements
  /// A byte order mark before the text.
  case byteOrderMark

  /// The declared form in one or two words: `int`, `list`, `object or map`.
  public var declared: String {
    switch self {
    case .integralNumberAsInt, .stringAsInt: "int"
    case .stringAsDouble: "double"
    case .numberAsBool, .stringAsBool: "bool"
    case .numberAsString: "string"
    case .nullAsEmptyList: "list"
    case .emptyArrayAsObject: "object or map"
    case .missingMember: "present member"
    case .nullForOptional: "optional member"
    case .absentForNullable: "nullable member"
    case .duplicateKey: "unique member"
    case .extraElements: "end of the array"
    case .byteOrderMark: "JSON value"
    }
  }

  /// JSON texts that are read in place of the declared form, each with the text it is read as.
  public var accepted: [(json: String, readAs: String)] {
    switch self {
    case .integralNumberAsInt:
      [("1.0", "1"), ("1e3", "1000"), ("-0.0", "0"), ("1.5e1", "15"), ("9223372036854775807.0", "9223372036854775807")]
    case .stringAsInt: [("\"42\"", "42"), ("\"-7\"", "-7"), ("\"0\"", "0")]
    case .stringAsDouble: [("\"1.5\"", "1.5"), ("\"-2e3\"", "-2000.0"), ("\"7\"", "7.0")]
    case .numberAsBool: [("0", "false"), ("1", "true")]
    case .stringAsBool:
      [
        ("\"0\"", "false"), ("\"1\"", "true"), ("\"true\"", "true"), ("\"false\"", "false"), ("\"True\"", "true"),
        ("\"False\"", "false"),
      ]
    case .numberAsString: [("7", "\"7\""), ("-1.50", "\"-1.50\""), ("1e3", "\"1e3\"")]
    case .nullAsEmptyList: [("null", "[]")]
    case .emptyArrayAsObject: [("[]", "{}")]
    default: []
    }
  }

  /// JSON texts that are never read as the declared form.
  public var refused: [String] {
    switch self {
    case .integralNumberAsInt: ["1.5", "1e-1", "9223372036854775808", "1e19", "-1e400", "true", "null", "[]", "{}"]
    case .stringAsInt:
      ["\"\"", "\"1.5\"", "\"1.0\"", "\"+1\"", "\" 1\"", "\"-\"", "\"0x10\"", "\"9223372036854775808\""]
    case .stringAsDouble: ["\"\"", "\"01\"", "\".5\"", "\"NaN\"", "\"inf\"", "\"1e400\"", "true", "null", "[]", "{}"]
    case .numberAsBool: ["2", "-1", "1.0", "null", "[]", "{}"]
    case .stringAsBool: ["\"yes\"", "\"\"", "\"TRUE\"", "\"2\""]
    case .numberAsString: ["true", "null", "[]", "{}"]
    case .nullAsEmptyList: ["{}", "\"\"", "0", "false"]
    case .emptyArrayAsObject: ["[0]", "[{}]", "null", "\"\"", "0"]
    default: []
    }
  }
}
