import SpecModel
import SwiftEmitter

/// Turns a resolved API into files: the border to the emitting library, where tests put a stand-in.
struct Emitter: Sendable {
  let emit: @Sendable (API) -> Emission

  /// The Swift SDK.
  static let swift = Emitter { api in
    let emitted = SwiftEmitter.emit(api)
    let module = OutputModule(name: emitted.module, files: emitted.files.map { OutputFile($0.path, $0.bytes) })
    let counts = emitted.counts
    let says = [
      counted(counts.operations, "operation"), counted(counts.types, "type"), counted(counts.tests, "test"),
    ]
    return Emission(module: module, says: says.joined(separator: ", "), findings: [])
  }
}

/// What is emitted for one API.
struct Emission: Sendable {
  let module: OutputModule
  /// The counts that people read: `13 operations, 24 types, 61 tests`.
  let says: String
  let findings: [Diagnostic]
}

/// `1 file`, `2 files`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
