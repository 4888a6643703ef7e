// One place where a text differed from the declared form and was read all the same.

/// A use of the tolerance table: where, what was declared, what stood there. It never holds a value of the text.
public struct JSONDeviation: Sendable, Hashable, CustomStringConvertible {
  /// Which row of the table was used.
  public let tolerance: JSONTolerance
  /// The place as a JSON path such as `$.results[3].level`.
  public let path: String
  /// The offset in bytes of the value, or of the object that lacks a member.
  public let offset: Int
  /// The kind of value that stood there; nil if none did.
  public let found: JSONKind?

  /// The declared form in one or two words.
  public var declared: String { tolerance.declared }

  /// For example `$.id: string read as int`.
  public var description: String {
    switch tolerance {
    case .missingMember: "\(path): missing, read as empty"
    case .absentForNullable: "\(path): absent, read as null"
    case .nullForOptional: "\(path): null, read as absent"
    case .duplicateKey: "\(path): stands here again; the first one counts"
    case .extraElements: "\(path): more elements than declared"
    case .byteOrderMark: "\(path): a byte order mark before the text"
    case .integralNumberAsInt: "\(path): number with fraction or exponent read as int"
    case .nullAsEmptyList: "\(path): null read as empty list"
    case .emptyArrayAsObject: "\(path): empty array read as empty object"
    case .stringAsInt, .stringAsDouble, .numberAsBool, .stringAsBool, .numberAsString:
      "\(path): \(found?.rawValue ?? "nothing") read as \(declared)"
    }
  }
}
