let api = TypeNoLongerSecret(options: options)
let record = try await api.records.get()
_ = record.value
