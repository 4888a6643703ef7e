/// A change of a page as vendors make them, and what drift owes to it.
struct VendorEdit {
  /// What was done.
  enum Kind: String, CaseIterable {
    // Of substance: the section and what cites it must be named.
    case addMember, removeMember, renameMember, changeKindOfValue
    case changeTypeWord, changeNumber, changeCode, changeRequiredness, renameListed
    case rewordSentence, fixTypo, deprecate, dropLine, addLine
    case dropExample, addExample
    case addSection, removeSection, renameSection
    // Cosmetic: nothing may be reported.
    case lineEnds, doubleSpaces, trailingSpaces, noBreakSpaces, curlyQuotes, longDashes, emptyLines, bullets
    case swapSections, furniture, wrapLines, indentJSON, joinJSON, byteOrderMark

    var isCosmetic: Bool {
      switch self {
      case .lineEnds, .doubleSpaces, .trailingSpaces, .noBreakSpaces, .curlyQuotes, .longDashes, .emptyLines, .bullets,
        .swapSections, .furniture, .wrapLines, .indentJSON, .joinJSON, .byteOrderMark:
        true
      default: false
      }
    }
  }

  let kind: Kind
  /// The page as it is then.
  let text: String
  /// The section that must be reported, by its old name, or by the new one where it is new; nil: none may be.
  let section: String?
  /// The name of a member that today's types do not have.
  var member: String?
  /// What was done where, for a failure.
  let place: String
}

/// Numbers that look drawn by lot and are the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: String) { state = seed.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } }

  /// A number from 0 to `count`, itself left out.
  mutating func below(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
