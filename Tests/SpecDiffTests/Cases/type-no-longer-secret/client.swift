let api = TypeNoLongerSecret(options: options)
let record = try await api.records.get()
let value: Secret = record.value
_ = value
