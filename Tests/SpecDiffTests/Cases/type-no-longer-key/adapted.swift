let api = TypeNoLongerKey(options: options)
let record = try await api.records.get()
_ = record
