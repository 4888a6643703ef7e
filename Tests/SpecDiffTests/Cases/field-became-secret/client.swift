let api = FieldBecameSecret(options: options)
let record = try await api.records.get()
let note: String = record.note
_ = note
