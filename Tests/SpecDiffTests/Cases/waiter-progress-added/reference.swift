let api = WaiterProgressAdded(options: options)
let call: (Duration) async throws -> Int = api.waitForIt
_ = try await call(.seconds(1))
