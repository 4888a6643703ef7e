let api = OptionalFieldRemoved(options: options)
let record = try await api.records.get()
_ = record.id
