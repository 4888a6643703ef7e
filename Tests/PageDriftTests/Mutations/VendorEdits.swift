import PageDrift
import SpecModel

/// Makes edits of a page: of each kind some, at places drawn by lot.
struct VendorEdits {
  let lines: [String]
  let cut: PageCut
  let rules: PageSections
  /// The places of lines that are JSON, from 0.
  private let json: Set<Int>
  /// The lines where an edit of a line can be made, worked out once.
  private var places: [VendorEdit.Kind: [Int]] = [:]

  init(_ page: PageText, by rules: PageSections) {
    lines = page.lines
    self.rules = rules
    cut = PageCut(page, by: rules)
    json = Set(cut.sections.flatMap { JSONBlock.blocks(in: $0.text) }.filter { !$0.isPlaceholder }.flatMap(\.lines))
    for kind in VendorEdit.Kind.allCases { places[kind] = places(of: kind) }
  }

  /// At least so many edits, as many of each kind as of any other where the page has the places.
  func make(_ count: Int, seed: String) -> [VendorEdit] {
    var dice = Dice(seed)
    var edits: [VendorEdit] = []
    var seen: Set<String> = []
    for _ in 0..<count where edits.count < count {
      for kind in VendorEdit.Kind.allCases {
        if let edit = make(kind, &dice), seen.insert(edit.text).inserted { edits.append(edit) }
      }
    }
    return edits
  }

  private func make(_ kind: VendorEdit.Kind, _ dice: inout Dice) -> VendorEdit? {
    if kind.isCosmetic { return cosmetic(kind, &dice) }
    switch kind {
    case .addSection, .removeSection, .renameSection: return ofSection(kind, &dice)
    case .dropExample, .addExample: return ofExample(kind, &dice)
    default: return ofLine(kind, &dice)
    }
  }

  // MARK: Places

  /// The section of a line, and whether the line is neither its title nor beside it.
  func section(of line: Int) -> (section: PageSection, isInside: Bool)? {
    guard let section = cut.sections.first(where: { $0.lines.contains(line) }) else { return nil }
    return (section, (section.substance.dropFirst(2).first?.number ?? .max) <= line + 1)
  }

  /// Lines of running text inside sections.
  func prose(_ line: Int) -> Bool {
    let words = lines[line].split(separator: " ")
    return !json.contains(line) && words.count > 4 && lines[line].first?.isLetter == true
      && words.allSatisfy { $0.utf8.count < 30 } && !lines[line].contains { "{}[]=\\$".contains($0) }
  }

  /// The places where a line gives another one.
  private func places(of kind: VendorEdit.Kind) -> [Int] {
    let change = LineEdits.change(kind)
    let isJSON = LineEdits.areInJSON.contains(kind)
    return lines.indices.filter { index in
      let isMeant =
        isJSON ? json.contains(index) : LineEdits.areInProse.contains(kind) ? prose(index) : !json.contains(index)
      guard isMeant, let changed = change(lines[index]), changed != lines[index] else { return false }
      return section(of: index)?.isInside == true
    }
  }

  // MARK: Edits

  private func ofLine(_ kind: VendorEdit.Kind, _ dice: inout Dice) -> VendorEdit? {
    guard let places = places[kind], !places.isEmpty else { return nil }
    let place = places[dice.below(places.count)]
    var new = lines
    new[place] = LineEdits.change(kind)(lines[place]) ?? ""
    if kind == .dropLine { new.remove(at: place) }
    let section = section(of: place)?.section.name
    return VendorEdit(
      kind: kind, text: new.joined(separator: "\n"), section: section,
      member: kind == .addMember ? "zz_added" : nil, place: "line \(place + 1): \(lines[place])")
  }

  private func ofExample(_ kind: VendorEdit.Kind, _ dice: inout Dice) -> VendorEdit? {
    let blocks = cut.sections.flatMap { section in
      JSONBlock.blocks(in: section.text).filter { !$0.isPlaceholder }.map { (section.name, $0.lines) }
    }
    guard !blocks.isEmpty else { return nil }
    let (name, place) = blocks[dice.below(blocks.count)]
    var new = lines
    if kind == .dropExample { new.removeSubrange(place) } else { new.insert("{\"zz_more\": 1}", at: place.upperBound) }
    return VendorEdit(
      kind: kind, text: new.joined(separator: "\n"), section: name, place: "line \(place.lowerBound + 1)")
  }

  private func ofSection(_ kind: VendorEdit.Kind, _ dice: inout Dice) -> VendorEdit? {
    let section = cut.sections[dice.below(cut.sections.count)]
    var new = lines
    switch kind {
    case .removeSection: new.removeSubrange(section.lines)
    default:
      // The title is the line that gives the section its name.
      let word = section.name.split { !$0.isLetter && $0 != "_" }.last.map(String.init) ?? ""
      guard word.count > 2, let title = section.lines.prefix(3).first(where: { lines[$0].contains(word) }) else {
        return nil
      }
      let renamed = lines[title].replacingLast(word, with: LineEdits.other(word))
      if kind == .renameSection {
        new[title] = renamed
      } else {
        var copy = Array(section.text)
        copy[title - section.lines.lowerBound] = renamed
        new.insert(contentsOf: copy, at: section.lines.upperBound)
        let names = Set(cut.sections.map(\.name))
        guard let page = try? PageText(Array(new.joined(separator: "\n").utf8), name: "new.txt"),
          let fresh = PageCut(page, by: rules).sections.first(where: { !names.contains($0.name) })
        else { return nil }
        return VendorEdit(
          kind: kind, text: new.joined(separator: "\n"), section: fresh.name, place: "behind '\(section.name)'")
      }
    }
    return VendorEdit(
      kind: kind, text: new.joined(separator: "\n"), section: section.name, place: "'\(section.name)'")
  }

  private func cosmetic(_ kind: VendorEdit.Kind, _ dice: inout Dice) -> VendorEdit? {
    CosmeticEdits(edits: self, json: json).text(kind, &dice).flatMap { text in
      text == lines.joined(separator: "\n") ? nil : VendorEdit(kind: kind, text: text, section: nil, place: "")
    }
  }
}

extension String {
  func replacingLast(_ word: String, with other: String) -> String {
    guard let place = ranges(of: word).last else { return self }
    return String(self[..<place.lowerBound]) + other + self[place.upperBound...]
  }
}
