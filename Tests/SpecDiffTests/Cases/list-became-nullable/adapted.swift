let api = ListBecameNullable(options: options)
let record = try await api.records.get()
_ = record.notes
