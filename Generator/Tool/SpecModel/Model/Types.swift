/// A type as a spec writes it: `[ARecord]`, `[int: string]`, `Seconds?`.
public enum TypeExpression: Sendable, Hashable {
  case int, double, bool, string
  /// Any JSON at all.
  case json
  /// A declared type, by its spec name; a view is written with a dot: `ARecord.Create`.
  case named(String)
  indirect case list(TypeExpression)
  indirect case map(key: TypeExpression, value: TypeExpression)
  /// May be null.
  indirect case nullable(TypeExpression)
}

/// A type that a spec declares.
public struct TypeDeclaration: Sendable, Equatable {
  /// Always one element, which copies share until one of them is changed: see ``Field``.
  private var storage: [Facts]

  /// What is said of it, for those who change it.
  package var facts: Facts {
    get { storage[0] }
    _modify { yield &storage[0] }
  }

  /// The name in the spec.
  public var name: String { storage[0].name }
  /// The Swift name where it differs.
  public var swift: String? { storage[0].swift }
  /// The section of the page.
  public var at: String { storage[0].at }
  /// What it means, as lines of Markdown.
  public var doc: [String] { storage[0].doc }
  /// The chapter that it stands in.
  public var chapter: String { storage[0].chapter }
  /// The shape of its values.
  public var kind: Kind { storage[0].kind }
  /// How the type is reached: computed from the operations.
  public var usage: Usage { storage[0].usage }
  /// The service sends it on its own, so that it is read although no operation answers with it.
  public var isWebhook: Bool { storage[0].isWebhook }
  /// An example shows it, so that it is read although nothing leads to it.
  public var isShown: Bool { storage[0].isShown }
  /// The version that brought it; nil: it was always there.
  public var since: String? { storage[0].since }
  /// What to use instead, and why; nil: it is not deprecated.
  public var deprecated: Deprecation? { storage[0].deprecated }
  /// The ids of the defects that it cites.
  public var defects: [String] { storage[0].defects }
  /// For maintainers; not in the documentation.
  public var note: [String] { storage[0].note }
  /// Where facts come from that the page lost.
  public var from: String? { storage[0].from }
  /// Where it stands in the spec.
  public var location: SourceLocation { storage[0].location }

  init(_ facts: Facts) { storage = [facts] }

  /// What is said of it; the properties of the same names say what each of these means.
  package struct Facts: Sendable, Equatable {
    package var name: String
    package var swift: String?
    package var at: String
    package var doc: [String]
    package var chapter: String
    package var kind: Kind
    package var usage: Usage
    package var isWebhook: Bool
    package var isShown: Bool
    package var since: String?
    package var deprecated: Deprecation?
    package var defects: [String]
    package var note: [String]
    package var from: String?
    package var location: SourceLocation
  }

  /// The shapes that a declared type can have.
  public enum Kind: Sendable, Equatable {
    /// An object.
    case fields([Field])
    /// An open set of values.
    case values(ValueSet)
    /// A value of a base type, or a list, with limits, a format or other spellings.
    case scalar(Scalar)
    /// A positional record.
    case tuple(Tuple)
    /// One of several different shapes.
    case union(Union)
  }
}

/// From which side of a call a type is reached.
public struct Usage: Sendable, Equatable {
  /// Answers lead to it.
  public var answers: Bool
  /// Something that is sent leads to it.
  public var inputs: Bool
  /// Reached from errors' data only, or from nowhere: emitted like an answer.
  public init(answers: Bool, inputs: Bool) {
    self.answers = answers
    self.inputs = inputs
  }
}

/// Documented limits of a value.
public struct Limits: Sendable, Equatable {
  /// The smallest value.
  public var min: Double?
  /// The largest value.
  public var max: Double?
  /// The smallest number of elements.
  public var minCount: Int?
  /// The largest number of elements.
  public var maxCount: Int?
  /// The smallest number of Unicode scalars.
  public var minLength: Int?
  /// The largest number of Unicode scalars.
  public var maxLength: Int?
  /// The lengths that are allowed at all; empty: any.
  public var lengths: [Int]
  /// A regular expression that the whole text matches.
  public var pattern: String?
  /// No element may stand twice.
  public var unique: Bool
  /// The member that no two elements have alike.
  public var uniqueBy: String?
  /// The members, with JSON texts as values, that one of the elements has, unless there are none; empty: any.
  public var includes: [Member]

  /// A member that an element has.
  public struct Member: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// The JSON text of its value.
    public var value: String
  }

  /// No limits.
  public init() {
    lengths = []
    unique = false
    includes = []
  }
}

/// An open set of values over strings, integers or lists of strings.
public struct ValueSet: Sendable, Equatable {
  /// What the values are in JSON.
  public var base: Base
  /// The documented values in the order of the spec.
  public var values: [Value]
  /// Values are comparable in the order of the list.
  public var ordered: Bool
  /// Only documented values may be sent; others are read all the same.
  public var closed: Bool

  /// What values can be in JSON. A list of one string may stand without the list.
  public enum Base: String, Sendable { case string, int, list }

  /// A documented value.
  public struct Value: Sendable, Equatable {
    /// The wire value as JSON text without quotes; the elements of a list with `+` between them.
    public var value: String
    /// The Swift name where it differs from the one made of the value.
    public var name: String?
    /// What it means, as lines of Markdown.
    public var doc: [String]
    /// What to use instead, and why; nil: it is not deprecated.
    public var deprecated: Deprecation?
    /// The ids of the defects that it cites.
    public var defects: [String]
    /// Where it stands in the spec.
    public var location: SourceLocation

    /// The elements, in a set of lists.
    public var elements: [String] { value.split(separator: "+").map(String.init) }
  }
}

/// A base type with limits, a format or other spellings; or a list with limits, which is a type of its own in Swift.
public struct Scalar: Sendable, Equatable {
  /// `int`, `double`, `bool` or `string`; of a list what it is.
  public var base: TypeExpression
  /// Limits of the value.
  public var limits: Limits
  /// How a time is written; nil: it is no time.
  public var format: TimeFormat?
  /// Other forms that are read: `iso8601`, `unix`, patterns.
  public var reads: [String]
  /// Values with a meaning of their own.
  public var sentinels: [Sentinel]
  /// A Swift type of its own although it needs none.
  public var newtype: Bool
  /// Never printed.
  public var secret: Bool
  /// What stands between the parts.
  public var separator: String
  /// What the text is made of; empty: it is one whole.
  public var parts: [Part]

  /// A part of a text.
  public struct Part: Sendable, Equatable {
    /// Its Swift name.
    public var name: String
    /// Its type, which is read from text.
    public var type: TypeExpression
    /// What it means, as lines of Markdown.
    public var doc: [String]
  }

  /// A value with a meaning of its own.
  public struct Sentinel: Sendable, Equatable {
    /// The wire value as JSON text without quotes.
    public var value: String
    /// Its Swift name.
    public var name: String
    /// What it means, as lines of Markdown.
    public var doc: [String]
  }

  /// Whether it is a list.
  public var isList: Bool { if case .list = base { true } else { false } }

  /// Whether it is a struct in Swift rather than its base type.
  public var isStructure: Bool { newtype || format != nil || !reads.isEmpty || !sentinels.isEmpty || !parts.isEmpty }
}

/// How a time is written.
public enum TimeFormat: Sendable, Equatable {
  case unix, unixMilliseconds, iso8601, date
  /// A Unicode date pattern and its time zone, nil where the page does not say.
  case pattern(String, zone: String?)
}

/// A positional record.
public struct Tuple: Sendable, Equatable {
  /// The members in order.
  public var members: [Field]
  /// The member that may stand without the array.
  public var alone: String?
  /// Whether an object of the members is read, too.
  public var readsObject = false
  /// Texts that are read, too, with the names of integer members in braces: `{year}-{month}`.
  public var texts: [String] = []
}

/// One of several different shapes, told apart by JSON kind or members.
public struct Union: Sendable, Equatable {
  /// The cases in the order of the spec.
  public var cases: [Case]

  /// One of the shapes.
  public struct Case: Sendable, Equatable {
    /// The Swift name.
    public var name: String
    /// The type of its value.
    public var type: TypeExpression
    /// What it means, as lines of Markdown.
    public var doc: [String]
    /// A member that only this case's object has, where several are objects.
    public var has: String?
    /// Where it stands in the spec.
    public var location: SourceLocation
  }
}
