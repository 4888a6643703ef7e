let api = FieldTypeNarrowed(options: options)
let record = try await api.records.get()
try expect(record.size == 7)
