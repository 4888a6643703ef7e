import SpecModel
import WireJSON

/// Finds the titles of a page by the rules of its API.
struct SectionTitles {
  private let lines: [String]

  /// Takes the lines of a page without what is cosmetic.
  init(_ normalised: [String]) { lines = normalised }

  /// The name and first line of every section, in the order of the page. Of two titles on a line the first rule's
  /// counts.
  func titles(_ rules: [SectionRule]) -> [(name: String, start: Int)] {
    titles(rules, in: 0..<lines.count, prefix: "").sorted { $0.start < $1.start }
  }

  private struct Found {
    var name: String
    var start: Int
    /// The line behind the title, where the rules inside begin to look.
    var body: Int
    var rule: SectionRule
  }

  private func titles(_ rules: [SectionRule], in range: Range<Int>, prefix: String) -> [(name: String, start: Int)] {
    var found: [Int: Found] = [:]
    for rule in rules {
      for (line, name) in places(rule.title, in: range) {
        let start = above(line, by: rule.back, in: range)
        if found[start] == nil { found[start] = Found(name: name, start: start, body: line + 1, rule: rule) }
      }
    }
    let ordered = found.values.sorted { $0.start < $1.start }
    var result: [(name: String, start: Int)] = []
    for (index, title) in ordered.enumerated() {
      result.append((prefix + title.name, title.start))
      let end = index + 1 < ordered.count ? ordered[index + 1].start : range.upperBound
      if title.rule.inside.isEmpty || title.body >= end { continue }
      let below = title.rule.prefix ? "\(prefix)\(title.name) / " : prefix
      result += titles(title.rule.inside, in: title.body..<end, prefix: below)
    }
    return result
  }

  /// The title lines of one rule, and the names that they give.
  private func places(_ title: SectionRule.Title, in range: Range<Int>) -> [(line: Int, name: String)] {
    switch title {
    case .texts(let texts):
      return texts.compactMap { text in
        let plain = PageLine.normalised(text)
        return range.first { lines[$0] == plain }.map { ($0, text) }
      }
    case .pattern(let text, let name, let alone):
      guard let pattern = try? JSONPattern(text) else { return [] }
      return range.filter { (!alone || stands(alone: $0)) && pattern.matches(lines[$0]) }
        .map { ($0, name ?? lines[$0]) }
    case .above(let text, let past):
      guard let pattern = try? JSONPattern(text) else { return [] }
      let between = PatternList([past].compactMap { $0 })
      return range.filter { pattern.matches(lines[$0]) }.compactMap { marker in
        (range.lowerBound..<marker).last { !lines[$0].isEmpty && !between.matches(lines[$0]) }.map { ($0, lines[$0]) }
      }
    case .after(let text, let end):
      let plain = PageLine.normalised(text)
      return range.filter { lines[$0].hasPrefix(plain) }.compactMap { line in
        let rest = lines[line].dropFirst(plain.count)
        let name = end.flatMap { rest.firstRange(of: $0) }.map { rest[..<$0.lowerBound] } ?? rest
        let trimmed = PageLine.normalised(name)
        return trimmed.isEmpty ? nil : (line, trimmed)
      }
    }
  }

  private func stands(alone line: Int) -> Bool {
    let above = line == 0 || lines[line - 1].isEmpty
    return above && (line + 1 == lines.count || lines[line + 1].isEmpty)
  }

  /// The line so many lines above, empty ones not counted; at most the first of the range.
  private func above(_ line: Int, by count: Int, in range: Range<Int>) -> Int {
    var (line, left) = (line, count)
    while left > 0, let next = (range.lowerBound..<line).last(where: { !lines[$0].isEmpty }) {
      (line, left) = (next, left - 1)
    }
    return line
  }
}

/// Several patterns, of which one must match.
struct PatternList {
  private let patterns: [JSONPattern]

  init(_ texts: [String]) { patterns = texts.compactMap { try? JSONPattern($0) } }

  func matches(_ line: String) -> Bool { patterns.contains { $0.matches(line) } }
}
