let api = TypeRenamed(options: options)
let record: TypeRenamed.Entry = try await api.records.get()
_ = record.id
