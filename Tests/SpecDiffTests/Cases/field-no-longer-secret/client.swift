let api = FieldNoLongerSecret(options: options)
let record = try await api.records.get()
let note: Secret = record.note
_ = note
