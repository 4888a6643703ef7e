let api = FieldAdded(options: options)
let record = try await api.records.get()
try expect(record.id == 1)
