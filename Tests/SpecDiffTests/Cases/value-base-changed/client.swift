let api = ValueBaseChanged(options: options)
let record = try await api.records.get()
let value: Int = record.value.rawValue
_ = value
