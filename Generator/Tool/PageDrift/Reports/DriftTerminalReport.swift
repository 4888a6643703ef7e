import SpecModel

/// Drift as text for a terminal.
public enum DriftTerminalReport {
  /// The most lines of one kind that are shown of a section.
  private static let most = 12

  /// Every section that differs, then how many there are.
  public static func text(_ drift: Drift) -> String {
    drift.sections.map { entry($0, drift.page).map { $0 + "\n" }.joined() }.joined() + moved(drift)
      + drift.summary.printable + "\n"
  }

  private static func moved(_ drift: Drift) -> String {
    drift.moved.map { "moved  \($0.printable)\n" }.joined()
  }

  private static func entry(_ section: SectionDrift, _ page: String) -> [String] {
    let place = section.lines.map { "\(page.printable):\($0.lowerBound)" } ?? page.printable
    var lines = ["\(place)  \(section.changeWords.printable)  \(section.name.printable)"]
    if section.wordings.isEmpty {
      lines += limited(section.newLines.map { "    + \($0.number): \($0.text.printable)" }, "new line")
      if section.goneLines > 0 { lines.append("    - \(counted(section.goneLines, "line"))") }
    } else {
      lines += limited(section.wordings.map(wording), "place")
    }
    lines += section.remarks.map { "    \($0.printable)" }
    for trial in section.trials {
      lines.append(
        "    JSON   line \(trial.line): \(trial.summary.printable)"
          + (trial.example.map { "; replace the example '\($0)'" } ?? ""))
    }
    let (first, others) = section.concerned
    for item in first {
      lines.append("    item   \(item.listed.printable)  \(placed(item))")
      lines += limited(item.declarations.map { "           \($0.printable)" }, "declaration")
    }
    if !others.isEmpty { lines.append("    also   \(others.map(\.listed.printable).joined(separator: ", "))") }
    if !section.tests.isEmpty { lines.append("    tests  \(section.tests.map(\.printable).joined(separator: ", "))") }
    return lines
  }

  private static func wording(_ wording: Wording) -> String {
    "    ~ \(wording.newLine.map { "\($0): " } ?? "")\(wording.words.printable)"
  }

  private static func placed(_ item: TouchedItem) -> String {
    "\(item.location.file.printable):\(item.location.line):\(item.location.column)"
  }

  private static func limited(_ lines: [String], _ what: String) -> [String] {
    lines.count <= most ? lines : lines.prefix(most) + ["    and \(counted(lines.count - most, "more \(what)"))"]
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
