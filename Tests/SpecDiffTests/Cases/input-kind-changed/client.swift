let api = InputKindChanged(options: options)
let record = InputKindChanged.Record(id: 1, note: "x")
try await api.records.set([record])
