/// Reads what a section mentions. Each word counts once a section, where it is first found.
struct MentionReader {
  private let lines: ArraySlice<String>
  private let blocks: [JSONBlock]
  /// What lines of program code look like.
  private let samples: PatternList
  private var seen: Set<String> = []
  private var mentions: [Mention] = []

  static func mentions(in section: PageSection, blocks: [JSONBlock], samples: PatternList) -> [Mention] {
    var reader = MentionReader(lines: section.text, blocks: blocks, samples: samples)
    return reader.read()
  }

  private init(lines: ArraySlice<String>, blocks: [JSONBlock], samples: PatternList) {
    self.samples = samples
    self.lines = lines
    self.blocks = blocks
  }

  private mutating func read() -> [Mention] {
    var index = lines.startIndex
    var rest = blocks[...]
    while index < lines.endIndex {
      if let block = rest.first, block.lines.lowerBound == index {
        for key in block.keys { add(key, .key, index) }
        index = block.lines.upperBound
        rest.removeFirst()
        continue
      }
      readLine(index)
      index += 1
    }
    return mentions
  }

  private mutating func readLine(_ index: Int) {
    let line = PageLine.normalised(lines[index])
    if line.isEmpty || samples.matches(line) { return }
    for name in MentionPatterns.quoted(line) { add(name, name.allSatisfy(isCapital) ? .word : .quoted, index) }
    if let name = MentionPatterns.listed(line, before: following(index)) { add(name, .listed, index) }
    for name in MentionPatterns.bracketed(line) { add(name, .bracketed, index) }
    for word in MentionPatterns.words(line) { add(word, .word, index) }
    for number in MentionPatterns.limits(line) { add(number, .number, index) }
  }

  /// The next lines that are not empty.
  private func following(_ index: Int) -> [String] {
    lines[(index + 1)...].prefix(6).map { PageLine.normalised($0) }.filter { !$0.isEmpty }
  }

  private mutating func add(_ text: String, _ kind: Mention.Kind, _ line: Int) {
    let isNew = seen.insert("\(kind.isRequired) \(text)").inserted
    if isNew { mentions.append(Mention(text: text, kind: kind, line: line + 1)) }
  }

  private func isCapital(_ character: Character) -> Bool { character.isUppercase || "_0123456789".contains(character) }
}
