/// A member of an object or tuple, or a parameter of a call.
///
/// One word, since fields are collected and handed on all the time: copying what is said of one copies 24 values.
public struct Field: Sendable, Equatable {
  /// Always one element, which copies share until one of them is changed.
  private var storage: [Facts]

  /// What is said of it, for those who change it.
  package var facts: Facts {
    get { storage[0] }
    _modify { yield &storage[0] }
  }

  /// The wire name.
  public var name: String { storage[0].name }
  /// The Swift name where it differs from the one made of the wire name.
  public var swift: String? { storage[0].swift }
  /// The argument label where it differs from the Swift name; `_` for none.
  public var label: String? { storage[0].label }
  /// The type of its value.
  public var type: TypeExpression { storage[0].type }
  /// What it means, as lines of Markdown.
  public var doc: [String] { storage[0].doc }
  /// May be absent.
  public var optional: Bool { storage[0].optional }
  /// The views that require it although members of inputs are optional.
  public var required: Views { storage[0].required }
  /// The views that have it; all of them unless the spec says `access`.
  public var access: Views { storage[0].access }
  /// What the service assumes when it is left out, in our words; never sent.
  public var `default`: String? { storage[0].default }
  /// The values (JSON texts) that may be written; empty: all.
  public var writes: [String] { storage[0].writes }
  /// The JSON text of the only value, which is sent without being an argument; nil: the caller gives the value.
  public var constant: String? { storage[0].constant }
  /// The condition on a sibling under which the member is there, as `type == system`.
  public var when: String? { storage[0].when }
  /// Never printed.
  public var secret: Bool { storage[0].secret }
  /// Documented limits.
  public var limits: Limits { storage[0].limits }
  /// Whether any limit is documented for it.
  public var isLimited: Bool { storage[0].limits != Limits() }
  /// The JSON text written in its place when it is skipped in a tuple.
  public var gap: String? { storage[0].gap }
  /// The text form outside JSON: `1/0`, `true/false`, `comma`, `flag`, `json`.
  public var textForm: String? { storage[0].textForm }
  /// Limits are documented but not checked, for operations that take bad input on purpose.
  public var unchecked: Bool { storage[0].unchecked }
  /// What to use instead, and why; nil: it is not deprecated.
  public var deprecated: Deprecation? { storage[0].deprecated }
  /// The version that brought it; nil: it was always there.
  public var since: String? { storage[0].since }
  /// The section of the page.
  public var at: String? { storage[0].at }
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
    package var label: String?
    package var type: TypeExpression
    package var doc: [String]
    package var optional: Bool
    package var required: Views
    package var access: Views
    package var `default`: String?
    package var writes: [String]
    package var constant: String?
    package var when: String?
    package var secret: Bool
    package var limits: Limits
    package var gap: String?
    package var textForm: String?
    package var unchecked: Bool
    package var deprecated: Deprecation?
    package var since: String?
    package var at: String?
    package var defects: [String]
    package var note: [String]
    package var from: String?
    package var location: SourceLocation
  }
}
