let api = OperationRenamed(options: options)
_ = try await api.records.read()
