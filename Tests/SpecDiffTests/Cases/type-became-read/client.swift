let api = TypeBecameRead(options: options)
let record = TypeBecameRead.Record(id: 1, note: "x")
try await api.records.set(record)
