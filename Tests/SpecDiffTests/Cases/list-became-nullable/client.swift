let api = ListBecameNullable(options: options)
let record = try await api.records.get()
let notes: [String] = record.notes
_ = notes
