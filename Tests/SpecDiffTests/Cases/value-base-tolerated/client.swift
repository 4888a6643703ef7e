let api = ValueBaseTolerated(options: options)
let record = try await api.records.get()
let value: String = record.value.rawValue
try expect(value == "1")
