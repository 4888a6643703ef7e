let api = ElementMoved(options: options)
let record = try await api.records.get()
try expect(record.b == "x")
