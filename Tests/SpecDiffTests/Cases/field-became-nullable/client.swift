let api = FieldBecameNullable(options: options)
let record = try await api.records.get()
let note: String = record.note
_ = note
