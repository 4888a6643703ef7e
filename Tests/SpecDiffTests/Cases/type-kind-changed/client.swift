let api = TypeKindChanged(options: options)
let record = try await api.records.get()
_ = record.note
