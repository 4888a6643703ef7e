let api = OperationAdded(options: options)
let record = try await api.records.get()
_ = record
