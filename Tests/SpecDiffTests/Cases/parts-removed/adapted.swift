let api = PartsRemoved(options: options)
let record = try await api.records.get()
_ = record.value
