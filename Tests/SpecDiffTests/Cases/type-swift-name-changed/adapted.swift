let api = TypeSwiftNameChanged(options: options)
let record: TypeSwiftNameChanged.Entry = try await api.records.get()
_ = record.id
