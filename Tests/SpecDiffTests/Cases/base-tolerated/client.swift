let api = BaseTolerated(options: options)
let record = try await api.records.get()
let value: String = record.value
try expect(value == "7")
