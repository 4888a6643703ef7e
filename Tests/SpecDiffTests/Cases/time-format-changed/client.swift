let api = TimeFormatChanged(options: options)
let record = try await api.records.get()
try expect(record.value.date?.timeIntervalSince1970 == 1_500_000_000)
