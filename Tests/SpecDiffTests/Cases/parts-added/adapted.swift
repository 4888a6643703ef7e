let api = PartsAdded(options: options)
let record = try await api.records.get()
_ = record.value
