import SpecModel
import PageDrift

/// What changes how a page looks and not what it says.
struct CosmeticEdits {
  let edits: VendorEdits
  /// The places of lines that are JSON, from 0.
  let json: Set<Int>

  private var lines: [String] { edits.lines }

  /// The page as it is then; nil where there is no place for it.
  func text(_ kind: VendorEdit.Kind, _ dice: inout Dice) -> String? {
    switch kind {
    case .lineEnds: lines.joined(separator: "\r\n") + "\r\n"
    case .byteOrderMark: "\u{FEFF}" + lines.joined(separator: "\n")
    case .trailingSpaces: lines.map { $0 + "  " }.joined(separator: "\n")
    case .doubleSpaces: some(&dice) { $0.replacing(" ", with: "  ") }
    case .noBreakSpaces: some(&dice) { $0.replacing(" ", with: "\u{A0}") }
    case .longDashes: some(&dice, in: { !json.contains($0) }) { $0.replacing(" - ", with: " – ") }
    case .curlyQuotes:
      some(&dice, in: { !json.contains($0) }) {
        $0.replacing(#/"([^"]*)"/#) { "“\($0.output.1)”" }.replacing("'", with: "’")
      }
    case .bullets:
      some(&dice, in: { !json.contains($0) }) { line in
        line.replacing(#/^( *)[•-] /#) { "\($0.output.1)* " }
      }
    case .emptyLines:
      lines.contains("")
        ? lines.map { $0.isEmpty ? "\n" : $0 }.joined(separator: "\n") : lines.joined(separator: "\n\n")
    case .indentJSON:
      lines.indices.map { json.contains($0) ? "\t" + lines[$0] : lines[$0] }.joined(separator: "\n")
    case .furniture:
      edits.rules.furniture.first.map { furniture in
        let index = dice.below(lines.count)
        return (lines[..<index] + [furniture] + lines[index...]).joined(separator: "\n")
      }
    case .wrapLines: wrapped(&dice)
    case .joinJSON: joined(&dice)
    case .swapSections: swapped(&dice)
    default: nil
    }
  }

  /// About every third of the lines that are meant, changed.
  private func some(
    _ dice: inout Dice, in isMeant: ((Int) -> Bool)? = nil, _ change: (String) -> String
  ) -> String {
    var new: [String] = []
    for index in lines.indices {
      let isChanged = (isMeant ?? edits.prose)(index) && dice.below(3) == 0
      new.append(isChanged ? change(lines[index]) : lines[index])
    }
    return new.joined(separator: "\n")
  }

  /// A line of text broken in two.
  private func wrapped(_ dice: inout Dice) -> String? {
    let places = lines.indices.filter { edits.prose($0) && edits.section(of: $0)?.isInside == true }
    guard !places.isEmpty else { return nil }
    let place = places[dice.below(places.count)]
    let words = lines[place].split(separator: " ")
    var new = lines
    new[place] = words[..<3].joined(separator: " ") + "\n" + words[3...].joined(separator: " ")
    return new.joined(separator: "\n")
  }

  /// A piece of JSON on one line.
  private func joined(_ dice: inout Dice) -> String? {
    let blocks = edits.cut.sections.flatMap { JSONBlock.blocks(in: $0.text) }
      .filter { !$0.isPlaceholder && !$0.isMangled && $0.lines.count > 1 }
    guard !blocks.isEmpty else { return nil }
    let block = blocks[dice.below(blocks.count)]
    var new = lines
    new.replaceSubrange(block.lines, with: [lines[block.lines].joined(separator: " ")])
    return new.joined(separator: "\n")
  }

  /// Two neighbours exchanged, where that leaves the same sections.
  private func swapped(_ dice: inout Dice) -> String? {
    let sections = edits.cut.sections
    let names = Set(sections.map(\.name))
    for _ in 0..<20 {
      let index = dice.below(sections.count - 1)
      let (first, second) = (sections[index], sections[index + 1])
      var new = lines
      new.replaceSubrange(first.lines.lowerBound..<second.lines.upperBound, with: second.text + first.text)
      guard let page = try? PageText(Array(new.joined(separator: "\n").utf8), name: "new.txt") else { continue }
      if Set(PageCut(page, by: edits.rules).sections.map(\.name)) == names { return new.joined(separator: "\n") }
    }
    return nil
  }
}
