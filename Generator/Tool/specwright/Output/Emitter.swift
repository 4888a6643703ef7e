import SpecModel
import SwiftEmitter
import SwiftNames

/// Turns a resolved API into files: the border to the emitting library, where tests put a stand-in.
struct Emitter: Sendable {
  let emit: @Sendable (SwiftAPI) -> Emission

  /// The Swift SDK.
  static let swift = Emitter { swift in
    let emitted = SwiftEmitter.emit(swift)
    let module = OutputModule(name: emitted.module, files: emitted.files.map { OutputFile($0.path, $0.bytes) })
    let counts = emitted.counts
    return Emission(
      module: module,
      counts: [
        ("operations", counts.operations), ("types", counts.types), ("tests", counts.tests),
        ("with example", counts.documented), ("with sample", counts.samples), ("synthesised", counts.synthesised),
        ("defects", counts.defects), ("omitted", counts.omitted), ("untyped", counts.untyped),
      ], findings: [])
  }
}

/// What is emitted for one API.
struct Emission: Sendable {
  let module: OutputModule
  /// What there is of everything, by the heading of a table's column.
  let counts: [(String, Int)]
  let findings: [Diagnostic]

  /// The first counts as people read them: `13 operations, 24 types, 61 tests`.
  var says: String {
    counts.prefix(3).map { $1 == 1 ? "1 \($0.dropLast())" : "\($1) \($0)" }.joined(separator: ", ")
  }
}

/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
