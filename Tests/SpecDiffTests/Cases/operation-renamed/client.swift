let api = OperationRenamed(options: options)
let record = try await api.records.get()
_ = record
