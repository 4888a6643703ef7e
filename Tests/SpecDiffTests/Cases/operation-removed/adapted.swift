let api = OperationRemoved(options: options)
_ = try await api.records.get()
