let api = TypeNoLongerWritten(options: options)
let record = try await api.records.get()
_ = record
