let api = FieldTypeTolerated(options: options)
let record = try await api.records.get()
let size: String = record.size
try expect(size == "7")
