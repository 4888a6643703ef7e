let api = TypeNoLongerRead(options: options)
let record = TypeNoLongerRead.Record(id: 1, note: "x")
try await api.records.set(record)
