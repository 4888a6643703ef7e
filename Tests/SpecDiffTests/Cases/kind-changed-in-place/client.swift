let api = KindChangedInPlace(options: options)
let record = KindChangedInPlace.Record(id: 1, note: "x")
try await api.records.set([record])
