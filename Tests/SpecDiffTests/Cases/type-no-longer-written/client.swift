let api = TypeNoLongerWritten(options: options)
let record = try await api.records.get()
let other = TypeNoLongerWritten.Record(id: 1, note: "x")
_ = record
_ = try await api.records.set(other)
