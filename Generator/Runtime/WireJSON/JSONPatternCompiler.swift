// From the text of a pattern to its steps.

/// Compiles a pattern by recursive descent; groups lie at most 32 deep and a program has at most 4,096 steps.
struct JSONPatternCompiler {
  private let scalars: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  private static let maxDepth = 32
  private static let maxSteps = 4096

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func compile() throws(JSONPatternError) -> [JSONPatternStep] {
    let steps = try alternatives()
    if place < scalars.count { throw error("')' without '('") }
    return steps + [.accept]
  }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private func error(_ message: String, at offset: Int? = nil) -> JSONPatternError {
    JSONPatternError(message: message, offset: offset ?? place)
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    place += 1
    return true
  }

  /// `a|b|c`; targets of splits and jumps are relative to the first step until they are placed.
  private mutating func alternatives() throws(JSONPatternError) -> [JSONPatternStep] {
    var branches = [try sequence()]
    var count = 0
    while take("|") {
      count += 2
      if count > Self.maxSteps { throw error("the pattern is too long") }
      branches.append(try sequence())
    }
    var steps = branches.removeLast()
    for branch in branches.reversed() {
      let rest = branch.count + 2
      steps = try bounded(
        [.split(1, rest)] + moved(branch, by: 1) + [.jump(rest + steps.count)] + moved(steps, by: rest))
    }
    return steps
  }

  private mutating func sequence() throws(JSONPatternError) -> [JSONPatternStep] {
    var steps: [JSONPatternStep] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let start = place
      let isAnchor = scalar == "^" || scalar == "$"
      let item = try atom()
      let repeated = try quantified(item, isAnchor: isAnchor, at: start)
      steps += moved(repeated, by: steps.count)
      steps = try bounded(steps)
    }
    return steps
  }

  private mutating func atom() throws(JSONPatternError) -> [JSONPatternStep] {
    let start = place
    let scalar = scalars[place]
    place += 1
    switch scalar {
    case "^": return [.start]
    case "$": return [.end]
    case ".": return [.scalar(JSONScalarSet(ranges: [0x0A...0x0A, 0x0D...0x0D], isInverted: true))]
    case "[": return [.scalar(try scalarClass(from: start))]
    case "(": return try group(from: start)
    case "\\": return [.scalar(try escape(from: start))]
    case "*", "+", "?", "{": throw error("quantifier without anything before it", at: start)
    default: return [.scalar(JSONScalarSet(ranges: [scalar.value...scalar.value]))]
    }
  }

  private mutating func group(from start: Int) throws(JSONPatternError) -> [JSONPatternStep] {
    if take("?"), !take(":") { throw error("only plain groups and '(?:' are read", at: start) }
    depth += 1
    if depth > Self.maxDepth { throw error("groups lie too deep", at: start) }
    let steps = try alternatives()
    depth -= 1
    guard take(")") else { throw error("'(' without ')'", at: start) }
    return steps
  }

  private func moved(_ steps: [JSONPatternStep], by distance: Int) -> [JSONPatternStep] {
    steps.map { step in
      switch step {
      case .split(let first, let second): .split(first + distance, second + distance)
      case .jump(let target): .jump(target + distance)
      case .scalar, .start, .end, .accept: step
      }
    }
  }

  private func bounded(_ steps: [JSONPatternStep]) throws(JSONPatternError) -> [JSONPatternStep] {
    if steps.count > Self.maxSteps { throw error("the pattern is too long") }
    return steps
  }
}

extension JSONPatternCompiler {
  /// The steps with the quantifier that follows them.
  private mutating func quantified(
    _ item: [JSONPatternStep], isAnchor: Bool, at start: Int
  ) throws(JSONPatternError) -> [JSONPatternStep] {
    let quantifier = place
    guard let bounds = try bounds() else { return item }
    if isAnchor { throw error("quantifier without anything before it", at: quantifier) }
    if next == "*" || next == "+" || next == "?" || next == "{" {
      throw error("two quantifiers in a row")
    }
    if let most = bounds.most, most < bounds.least { throw error("the greater bound comes first", at: quantifier) }
    if max(bounds.least, bounds.most ?? 0) * item.count > Self.maxSteps { throw error("the pattern is too long") }
    var steps: [JSONPatternStep] = []
    for _ in 0..<bounds.least { steps += moved(item, by: steps.count) }
    if let most = bounds.most {
      for _ in bounds.least..<most {
        steps.append(.split(steps.count + 1, steps.count + 1 + item.count))
        steps += moved(item, by: steps.count)
      }
    } else {
      let loop = steps.count
      steps.append(.split(loop + 1, loop + 2 + item.count))
      steps += moved(item, by: loop + 1)
      steps.append(.jump(loop))
    }
    return try bounded(steps)
  }

  /// The quantifier at the place, if one stands there.
  private mutating func bounds() throws(JSONPatternError) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = place
    guard take("{") else { return nil }
    guard let least = number() else { throw error("'{' needs a number; write '\\{' for the character", at: start) }
    var most: Int? = least
    if take(",") { most = number() }
    guard take("}") else { throw error("'{' without '}'", at: start) }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 48), Self.maxSteps + 1)
      place += 1
    }
    return value
  }

  /// The set behind `[`.
  private mutating func scalarClass(from start: Int) throws(JSONPatternError) -> JSONScalarSet {
    var set = JSONScalarSet(isInverted: take("^"))
    var isFirst = true
    while true {
      guard let scalar = next else { throw error("'[' without ']'", at: start) }
      if scalar == "]", !isFirst { break }
      isFirst = false
      let lower = try classMember()
      // A hyphen before the end, or behind a class or range, stands for itself.
      guard lower.count == 1, let low = lower.first?.lowerBound, lower.first?.count == 1, next == "-",
        place + 1 < scalars.count, scalars[place + 1] != "]"
      else {
        set.ranges += lower
        continue
      }
      let hyphen = place
      place += 1
      let upper = try classMember()
      guard upper.count == 1, let high = upper.first?.upperBound, upper.first?.count == 1, low <= high else {
        throw error("the range ends before it begins, or with a class", at: hyphen)
      }
      set.ranges.append(low...high)
    }
    place += 1
    return set
  }

  private mutating func classMember() throws(JSONPatternError) -> [ClosedRange<UInt32>] {
    let start = place
    guard let scalar = next else { throw error("'[' without ']'", at: start) }
    place += 1
    guard scalar == "\\" else { return [scalar.value...scalar.value] }
    let set = try escape(from: start)
    if set.isInverted { throw error("an inverted class inside '[ ]'", at: start) }
    return set.ranges
  }

  /// The set behind a backslash.
  private mutating func escape(from start: Int) throws(JSONPatternError) -> JSONScalarSet {
    guard let scalar = next else { throw error("'\\' at the end", at: start) }
    place += 1
    let digits: ClosedRange<UInt32> = 0x30...0x39
    let words: [ClosedRange<UInt32>] = [digits, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
    let spaces: [ClosedRange<UInt32>] = [0x09...0x0D, 0x20...0x20]
    switch scalar {
    case "d": return JSONScalarSet(ranges: [digits])
    case "D": return JSONScalarSet(ranges: [digits], isInverted: true)
    case "w": return JSONScalarSet(ranges: words)
    case "W": return JSONScalarSet(ranges: words, isInverted: true)
    case "s": return JSONScalarSet(ranges: spaces)
    case "S": return JSONScalarSet(ranges: spaces, isInverted: true)
    case "n": return JSONScalarSet(ranges: [0x0A...0x0A])
    case "r": return JSONScalarSet(ranges: [0x0D...0x0D])
    case "t": return JSONScalarSet(ranges: [0x09...0x09])
    case _ where JSONScalarSet(ranges: words).contains(scalar):
      throw error("unknown escape '\\\(scalar)'", at: start)
    default: return JSONScalarSet(ranges: [scalar.value...scalar.value])
    }
  }
}
