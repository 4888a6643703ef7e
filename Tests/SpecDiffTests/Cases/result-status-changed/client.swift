let api = ResultStatusChanged(options: options)
let record = try await api.records.get()
_ = record
