let api = PartsAdded(options: options)
let record = try await api.records.get()
let value: String = record.value
_ = value
