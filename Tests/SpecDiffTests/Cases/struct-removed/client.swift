let api = StructRemoved(options: options)
let record = StructRemoved.Record(id: 1, note: "x")
try await api.records.put(record)
