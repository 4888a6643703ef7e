let api = FieldSwiftNameChanged(options: options)
let record = try await api.records.get()
try expect(record.remark == "x")
