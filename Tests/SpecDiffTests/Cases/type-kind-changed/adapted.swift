let api = TypeKindChanged(options: options)
let record = try await api.records.get()
try expect(record == .on)
