let api = ValueAdded(options: options)
let record = try await api.records.get()
try expect(record.value != .on)
