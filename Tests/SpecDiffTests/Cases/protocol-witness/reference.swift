protocol Reading { func get() async throws -> ProtocolWitness.Record }
extension ProtocolWitness.RecordsScope: Reading {}
// ---
let api = ProtocolWitness(options: options)
_ = api
