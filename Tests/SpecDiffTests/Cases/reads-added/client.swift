let api = ReadsAdded(options: options)
let record = try await api.records.get()
try expect(record.value.rawValue == "2020/01/02")
