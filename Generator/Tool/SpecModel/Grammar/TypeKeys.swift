/// The keys of types, fields and values.
extension ObjectRule {
  static let limits = [
    Key(.min, .number, "The smallest value."),
    Key(.max, .number, "The largest value."),
    Key(.minCount, .integer, "The smallest number of elements, at most 4096."),
    Key(.maxCount, .integer, "The largest number of elements."),
    Key(.minLength, .integer, "The smallest number of Unicode scalars, at most 4096."),
    Key(.maxLength, .integer, "The largest number of Unicode scalars."),
    Key(.lengths, .list(.integer), "The lengths that are allowed at all, each at most 4096."),
    Key(.pattern, .string(.free), "A regular expression that the whole text matches."),
    Key(.unique, .boolean, "No element may stand twice."),
    Key(.uniqueBy, .string(.free), "A member of objects that no two elements have alike."),
    Key(.includes, .table(.wire, .json), "Members that one of the elements has, unless there are none."),
  ]
  private static let ofLists: Set<Word> = [.minCount, .maxCount, .unique, .uniqueBy, .includes]

  private static let naming = [
    Key(.swift, .string(.identifier), "The Swift name, where it differs from the one made of the wire name."),
    Key(.label, .string(.label), "The argument label, where it differs from the Swift name; `_` for none."),
    Key(.type, .string(.type), "`int double bool string json`, a declared type, `[T]`, `[K: T]`, `T?` (may be null)."),
    Key(.optional, .boolean, "May be absent."),
  ]

  private static let meaning =
    [
      Key(.required, .string(.words(["create", "update"])), "The views whose input must have it."),
      Key(.access, .string(.words(View.allCases.map(\.rawValue))), "The views that have it: `read create update`."),
      Key(.default, .scalar, "What the service assumes when it is left out; never sent."),
      Key(.writes, .list(.scalar), "The only values that may be written."),
      Key(.const, .scalar, "The only value; it is sent without being an argument."),
      Key(.when, .string(.free), "The condition on a sibling under which it is there: `type == system`."),
      Key(.secret, .boolean, "Never printed."),
    ] + limits + [
      Key(.unchecked, .boolean, "Documented limits are not checked."),
      Key(.gap, .json, "What is written in its place when a later member of the tuple is set."),
      Key(.as, .string(.oneOf(["1/0", "true/false", "comma", "flag", "json"])), "The text form outside JSON."),
      Key(.since, .string(.free), "The version that brought it."),
      deprecated,
      Key(.at, .string(.free), "The section of the page."),
      from, defects, accept, note,
      Key(.doc, .lines, "What it means."),
    ]

  static let field = ObjectRule(
    "a field", [Key(.name, .string(.free), "The wire name.", required: true)] + requiringType(naming) + meaning)

  static let parameter = ObjectRule("a parameter", requiringType(naming) + meaning)

  static let params = ObjectRule(
    "params",
    [
      Key(.positional, .list(.object(.field)), "An array with a place for each."),
      Key(.list, .string(.type), "The value is the array: the type of its elements."),
      Key(.bare, .string(.type), "One value, without array or object around it: its type."),
      Key(.name, .string(.free), "The name of the one argument."),
    ] + naming + meaning, exactlyOne: [.positional, .list, .bare, .type])

  private static func requiringType(_ keys: [Key]) -> [Key] {
    keys.map { $0.word == .type ? Key($0.word, $0.shape, $0.doc, required: true) : $0 }
  }

  static let type = ObjectRule(
    "a type",
    [
      Key(.at, .string(.free), "The section of the page.", required: true),
      Key(.swift, .string(.identifier), "The Swift name, where it differs from the spec's."),
      Key(.since, .string(.free), "The version that brought it."),
      deprecated,
      Key(.webhook, .boolean, "The service sends it on its own: it is read although no call answers with it."),
      from, defects, accept, note,
      Key(.doc, .lines, "What it is.", required: true),
      Key(.include, .list(.string(.free)), "Types of the same kind whose members stand first."),
      Key(.fields, .list(.object(.field)), "An object."),
      Key(.ordered, .boolean, "Values are comparable in the order of the list.", with: .values),
      Key(.closed, .boolean, "Only these may be sent; others are read all the same.", with: .values),
      Key(.values, .list(.object(.value)), "An open set of values."),
      Key(.scalar, .string(.oneOf(["int", "double", "bool", "string"])), "A value of a base type."),
      Key(
        .format, .string(.free), "A time: `unix unix-ms iso8601 date`, or a Unicode date pattern of `y M d H m s S`.",
        with: .scalar),
      Key(.zone, .string(.free), "The time zone of a pattern.", with: .format),
      Key(.reads, .list(.string(.free)), "Other forms that are read.", with: .scalar),
      Key(.sentinels, .list(.object(.sentinel)), "Values with a meaning of their own.", with: .scalar),
      Key(.separator, .string(.free), "What stands between the parts of the text.", with: .parts),
      Key(.parts, .list(.object(.part)), "What the text is made of: `BAD:11`.", with: .scalar),
      Key(.newtype, .boolean, "A Swift type of its own although it needs none.", with: .scalar),
      Key(.secret, .boolean, "Never printed.", with: .scalar),
    ]
      + limits.filter { !ofLists.contains($0.word) }.map { Key($0.word, $0.shape, $0.doc, with: .scalar) }
      + [Key(.list, .string(.type), "A list of this type, with limits: a type of its own in Swift.")]
      + limits.filter { ofLists.contains($0.word) }.map { Key($0.word, $0.shape, $0.doc, with: .list) }
      + [
        Key(.alone, .string(.free), "The first member may stand without the array: its name.", with: .tuple),
        Key(
          .spellings, .list(.string(.free)),
          "Other forms that are read: `object`, or texts made of its integers: `{year}-{month}`.", with: .tuple),
        Key(.tuple, .list(.object(.field)), "A positional record."),
        Key(.union, .list(.object(.unionCase)), "One of several different shapes."),
      ], exactlyOne: [.fields, .values, .scalar, .list, .tuple, .union])

  static let value = ObjectRule(
    "a value",
    [
      Key(
        .value, .either([.string(.free), .integer, .list(.string(.free))]),
        "The wire value. Where one of them is a list, all are, and a list of one stands alone.", required: true),
      Key(.name, .string(.identifier), "The Swift name, where it differs from the one made of the value."),
      deprecated, defects, accept,
      Key(.doc, .lines, "What it means."),
    ])

  static let sentinel = ObjectRule(
    "a sentinel",
    [
      Key(.value, .scalar, "The wire value.", required: true),
      Key(.name, .string(.identifier), "Its Swift name.", required: true),
      Key(.doc, .lines, "What it means."),
    ])

  static let part = ObjectRule(
    "a part",
    [
      Key(.name, .string(.identifier), "The Swift name.", required: true),
      Key(.type, .string(.type), "Its type: `string int double`, or a declared one of these.", required: true),
      Key(.doc, .lines, "What it means."),
    ])

  static let unionCase = ObjectRule(
    "a case",
    [
      Key(.name, .string(.identifier), "The Swift name.", required: true),
      Key(.type, .string(.type), "Its type.", required: true),
      Key(.has, .string(.free), "A member that only this case's object has, where several are objects."),
      accept,
      Key(.doc, .lines, "What it means."),
    ])

  static let deprecation = ObjectRule(
    "a deprecation",
    [
      Key(.use, .string(.free), "The operation or field to use instead."),
      Key(.since, .string(.free), "The version that deprecated it."),
      Key(.doc, .lines, "Why, in a sentence."),
    ])

  static let deprecated = Key(
    .deprecated, .either([.boolean, .string(.free), .object(.deprecation)]), "It should not be used any more.")
  static let from = Key(.from, .string(.free), "Where facts come from that the page lost.")
  static let note = Key(.note, .lines, "For maintainers; not in the documentation.")
}
