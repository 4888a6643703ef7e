let api = BaseNarrowed(options: options)
let record = try await api.records.get()
let value: Double = record.value
try expect(value == 7)
