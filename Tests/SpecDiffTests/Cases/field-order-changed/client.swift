let api = FieldOrderChanged(options: options)
let record = try await api.records.get()
try expect(record.note == "x" && record.id == 1)
