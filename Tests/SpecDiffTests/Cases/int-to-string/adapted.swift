let api = IntToString(options: options)
let record = try await api.records.get()
_ = record.size
