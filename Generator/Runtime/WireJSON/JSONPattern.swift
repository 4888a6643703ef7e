// Patterns of the documented limits. The standard library's `Regex` is neither `Sendable` nor bounded in time, so that
// it could not be kept in a rule; this one is both.

/// A regular expression that a whole string matches, in time linear in the string.
///
/// Read are: characters, `.`, `[a-z]` and `[^a-z]`, `\d \w \s` and their opposites (ASCII), `\n \r \t`, escaped
/// punctuation, `( )`, `(?: )`, `|`, `* + ? {n} {n,} {n,m}`, `^` and `$`. It is matched by Unicode scalars.
public struct JSONPattern: Sendable, Hashable, CustomStringConvertible {
  /// The pattern as it was given.
  public let text: String
  let program: [JSONPatternStep]

  /// Compiles a pattern.
  ///
  /// - Throws: `JSONPatternError` for what is no pattern, or not one that is read here.
  public init(_ text: String) throws(JSONPatternError) {
    var compiler = JSONPatternCompiler(text)
    self.text = text
    program = try compiler.compile()
  }

  /// The pattern.
  public var description: String { text }

  /// Whether both are the same text, from which everything else follows.
  public static func == (first: JSONPattern, second: JSONPattern) -> Bool { first.text == second.text }

  /// Hashes the text.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Whether the whole string matches.
  public func matches(_ string: String) -> Bool {
    var current = JSONPatternThreads(count: program.count)
    var next = JSONPatternThreads(count: program.count)
    let scalars = string.unicodeScalars
    current.add(0, in: program, isStart: true, isEnd: scalars.isEmpty)
    var place = scalars.startIndex
    while place < scalars.endIndex {
      if current.steps.isEmpty { return false }
      let scalar = scalars[place]
      place = scalars.index(after: place)
      for step in current.steps {
        if case .scalar(let set) = program[step], set.contains(scalar) {
          next.add(step + 1, in: program, isStart: false, isEnd: place == scalars.endIndex)
        }
      }
      swap(&current, &next)
      next.removeAll()
    }
    return current.accepts
  }
}

/// What is wrong with a pattern.
public struct JSONPatternError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong, in words.
  public let message: String
  /// The offset of the place in Unicode scalars.
  public let offset: Int

  /// `quantifier without anything before it at offset 0`
  public var description: String { "\(message) at offset \(offset)" }
}

/// One step of a compiled pattern.
enum JSONPatternStep: Sendable {
  /// Takes one scalar of a set.
  case scalar(JSONScalarSet)
  /// Goes on at both places.
  case split(Int, Int)
  /// Goes on at another place.
  case jump(Int)
  /// Goes on at the start of the string only.
  case start
  /// Goes on at the end of the string only.
  case end
  /// The string matches.
  case accept
}

/// A set of Unicode scalars.
struct JSONScalarSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isInverted = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) } != isInverted
  }
}

/// The steps at which a match may go on; each stands here once, so that time stays linear.
private struct JSONPatternThreads {
  var steps: [Int] = []
  var accepts = false
  private var isKnown: [Bool]

  init(count: Int) { isKnown = [Bool](repeating: false, count: count) }

  mutating func removeAll() {
    steps.removeAll(keepingCapacity: true)
    accepts = false
    for place in isKnown.indices { isKnown[place] = false }
  }

  /// Adds a step and whatever it leads to without taking a scalar.
  mutating func add(_ step: Int, in program: [JSONPatternStep], isStart: Bool, isEnd: Bool) {
    var pending = [step]
    while let step = pending.popLast() {
      if isKnown[step] { continue }
      isKnown[step] = true
      switch program[step] {
      case .scalar: steps.append(step)
      case .split(let first, let second): pending += [second, first]
      case .jump(let target): pending.append(target)
      case .start: if isStart { pending.append(step + 1) }
      case .end: if isEnd { pending.append(step + 1) }
      case .accept: accepts = true
      }
    }
  }
}
