let api = PartSwiftNameChanged(options: options)
let record = try await api.records.get()
try expect(record.value.kind == "x")
