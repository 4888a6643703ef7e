let api = TypeSwiftNameChanged(options: options)
let record: TypeSwiftNameChanged.Record = try await api.records.get()
_ = record.id
