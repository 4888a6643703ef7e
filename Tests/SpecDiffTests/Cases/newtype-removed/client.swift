let api = NewtypeRemoved(options: options)
let record = try await api.records.get()
let value: NewtypeRemoved.Scalar = record.value
_ = value
