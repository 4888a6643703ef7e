let api = FieldTypeNarrowed(options: options)
let record = try await api.records.get()
let size: Double = record.size
try expect(size == 7)
