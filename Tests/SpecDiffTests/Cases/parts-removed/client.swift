let api = PartsRemoved(options: options)
let record = try await api.records.get()
let value: PartsRemoved.Scalar = record.value
_ = value
