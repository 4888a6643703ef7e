let api = ResultStatusAdded(options: options)
let record = try await api.records.get()
_ = record
