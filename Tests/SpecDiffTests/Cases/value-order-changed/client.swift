let api = ValueOrderChanged(options: options)
let record = try await api.records.get()
try expect(record.value == .low)
