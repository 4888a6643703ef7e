// Where the reader is within the value at hand.

/// The reader's place in one object, positional record or single value.
struct JSONReaderFrame {
  enum Mode: UInt8 {
    /// Before a value.
    case value
    /// Nothing is there: every read gives an empty value.
    case blank
    /// In an object whose members have come in the declared order so far.
    case members
    /// In an object whose remaining members are indexed.
    case indexed
    /// In the array of a positional record.
    case elements
    /// Behind the last element of a positional record.
    case elementsEnded
    /// Before a value that stands for the first element of a positional record.
    case alone
    /// Behind that value.
    case aloneEnded
    /// Behind the value.
    case ended
  }

  var mode: Mode
  /// What stands before the next member or element: the opening bracket at first, then a comma.
  var separator: UInt8 = 0
  var foundMember = false
  var missesMember = false
  /// The offset of the opening bracket.
  var start = 0
  var names = JSONNames("")
  /// How many elements were asked for.
  var position = 0
  /// The entries of the object in the reader's index: the first one, and where to look first.
  var indexStart = 0
  var indexHint = 0
  /// The offset behind an indexed object.
  var indexedEnd = 0

  /// Whether an object or array was entered and not left.
  var isOpen: Bool {
    switch mode {
    case .members, .indexed, .elements, .elementsEnded: true
    case .value, .blank, .alone, .aloneEnded, .ended: false
    }
  }
}

/// A member of an object that was passed over and may be asked for.
struct JSONIndexEntry {
  var nameStart: Int
  var nameEnd: Int
  var valueStart: Int
  var valueEnd: Int
  var isEscaped: Bool
  var isTaken: Bool
}

/// The place and name of a member's value, or of an element.
struct JSONScannedName {
  /// The offset behind the opening quote.
  var start: Int
  /// The offset of the closing quote.
  var end: Int
  var isEscaped: Bool
}
