let api = TimeFormatAdded(options: options)
let record = try await api.records.get()
let value: Int = record.value
_ = value
