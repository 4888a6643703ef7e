let api = InputBecameOptional(options: options)
var call = api.records.set
call = { (id: Int, note: String) async throws -> Void in }
try await call(1, "x")
