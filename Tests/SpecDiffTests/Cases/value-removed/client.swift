let api = ValueRemoved(options: options)
let record = try await api.records.get()
try expect(record.value != .off)
