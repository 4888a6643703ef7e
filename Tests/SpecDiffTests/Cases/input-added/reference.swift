let api = InputAdded(options: options)
let call: (Int) async throws -> Void = api.records.set
try await call(1)
