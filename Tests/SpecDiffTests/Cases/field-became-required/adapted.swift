let api = FieldBecameRequired(options: options)
let record = try await api.records.get()
try expect(record.note == "x")
