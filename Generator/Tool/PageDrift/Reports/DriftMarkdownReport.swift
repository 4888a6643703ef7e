import SpecModel

/// Drift as Markdown: a list of what there is to do, to be pasted into an issue.
public enum DriftMarkdownReport {
  /// One line where nothing differs; otherwise a task for each section, with one for each item that it concerns.
  public static func text(_ drift: Drift) -> String {
    var text = "**Page of \(drift.folder.escapedForMarkdown)**: \(words(drift))\n"
    if !drift.sections.isEmpty { text += "\n" }
    for section in drift.sections { text += task(section) }
    if drift.isThere {
      text += "- [ ] `make`, then `make diff`\n"
      text += "- [ ] `specwright page accept \(drift.folder) \(drift.page.escapedForMarkdown)`\n"
    }
    return text
  }

  private static func words(_ drift: Drift) -> String {
    String(drift.summary.dropFirst(drift.folder.count + 2)).escapedForMarkdown
  }

  private static func task(_ section: SectionDrift) -> String {
    let lines = section.lines.map { ", lines \($0.lowerBound) to \($0.upperBound)" } ?? ""
    var text = "- [ ] **\(section.name.escapedForMarkdown)**: \(section.changeWords.escapedForMarkdown)\(lines)\n"
    for remark in section.remarks { text += "  - \(remark.escapedForMarkdown)\n" }
    if section.wordings.isEmpty {
      for line in section.newLines { text += "  - new line \(line.number): \(line.text.escapedForMarkdown)\n" }
      if section.goneLines > 0 { text += "  - lines gone: \(section.goneLines)\n" }
    } else {
      for wording in section.wordings { text += "  - \(wording.words.escapedForMarkdown)\n" }
    }
    for trial in section.trials {
      let example = trial.example.map { "; replace the example `\($0)`" } ?? ""
      text += "  - line \(trial.line): \(marked(trial.summary))\(example)\n"
    }
    let (first, others) = section.concerned
    for item in first {
      text += "  - [ ] \(item.listed.escapedForMarkdown) (`\(item.location.file):\(item.location.line)`)\n"
      for declaration in item.declarations { text += "    - `\(declaration)`\n" }
    }
    if !others.isEmpty { text += "  - also: \(others.map(\.listed.escapedForMarkdown).joined(separator: ", "))\n" }
    if !section.tests.isEmpty {
      text += "  - tests: \(section.tests.map(\.escapedForMarkdown).joined(separator: ", "))\n"
    }
    return text
  }

  /// A text whose code marks stay.
  private static func marked(_ text: String) -> String {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { index, part in
      index.isMultiple(of: 2) ? part.escapedForMarkdown : "`\(part)`"
    }.joined()
  }
}
