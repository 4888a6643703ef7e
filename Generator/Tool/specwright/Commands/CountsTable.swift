import SpecModel
import SwiftNames

/// `show --counts`: a line per API with what its SDK holds.
enum CountsTable {
  static func run(_ invocation: Invocation, _ report: inout Report) throws(ToolError) -> ExitCode {
    let workspace = try Workspace.find(invocation)
    var rows: [[String]] = []
    for name in try workspace.selection(invocation.operands) {
      let reading = try workspace.read(name)
      report.add(reading.diagnostics.filter { $0.severity == .error })
      guard let swift = reading.swift else { continue }
      let counts = invocation.emit.emit(swift).counts
      if rows.isEmpty { rows.append(["API"] + counts.map(\.0)) }
      rows.append([swift.client] + counts.map { "\($1)" })
    }
    report.printText(text(rows))
    return report.exitCode
  }

  /// Columns as wide as they must be; the first flush left, the numbers flush right.
  static func text(_ rows: [[String]]) -> String {
    guard let head = rows.first else { return "" }
    let widths = head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
