import WireJSON

/// Reads the `sections` of `api.json` and checks that its patterns compile.
struct SectionsReader {
  let findings: Findings

  func read(_ node: Node?) -> PageSections? {
    guard let node, node.isObject else { return nil }
    let furniture = node[.furniture]?.elements ?? []
    let samples = node[.samples]?.elements ?? []
    for pattern in furniture + samples { check(pattern) }
    let rules = node[.rules]?.elements ?? []
    if rules.isEmpty, let list = node[.rules] { findings.error(list, "a page needs at least one rule") }
    return PageSections(
      first: node[.first]?.string ?? "", furniture: furniture.compactMap(\.string),
      samples: samples.compactMap(\.string), rules: rules.compactMap(rule), location: node.location)
  }

  private func rule(_ node: Node) -> SectionRule? {
    guard node.isObject, let title = title(node) else { return nil }
    let back = node[.back]?.int ?? 0
    if let place = node[.back], back < 0 { findings.error(place, "expected at least 0, found \(back)") }
    return SectionRule(
      title: title, back: max(0, back), inside: (node[.inside]?.elements ?? []).compactMap(rule),
      prefix: node.flag(.prefix))
  }

  private func title(_ node: Node) -> SectionRule.Title? {
    if let titles = node[.titles] { return .texts(titles.elements.compactMap(\.string)) }
    if let pattern = node[.pattern], let text = pattern.string {
      check(pattern)
      return .pattern(text, name: node[.name]?.string, alone: node.flag(.alone))
    }
    if let above = node[.above], let text = above.string {
      check(above)
      if let past = node[.past] { check(past) }
      return .above(text, past: node[.past]?.string)
    }
    guard let after = node[.after], let text = after.string else { return nil }
    if text.isEmpty { findings.error(after, "every line begins with an empty text") }
    return .after(text, until: node[.until]?.string)
  }

  private func check(_ node: Node) {
    guard let text = node.string else { return }
    do throws(JSONPatternError) { _ = try JSONPattern(text) } catch {
      findings.error(node, "'\(text)' is no pattern: \(error)")
    }
  }
}
