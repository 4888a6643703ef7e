let api = TypeRenamed(options: options)
let record: TypeRenamed.Record = try await api.records.get()
_ = record.id
