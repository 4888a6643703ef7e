import SpecModel

/// Turns a resolved API into files: the border to the emitting library, where tests put a stand-in.
struct Emitter: Sendable {
  let emit: @Sendable (API) -> Emission

  /// The Swift SDK.
  static let swift = Emitter { _ in
    Emission(module: OutputModule(name: "NothingAPI", files: []), says: "", findings: [])
  }
}

/// What is emitted for one API.
struct Emission: Sendable {
  let module: OutputModule
  /// The counts that people read: `13 operations, 24 types, 61 tests`.
  let says: String
  let findings: [Diagnostic]
}
