let api = AloneWithdrawn(options: options)
let record = try await api.records.get()
try expect(record.a == 7)
