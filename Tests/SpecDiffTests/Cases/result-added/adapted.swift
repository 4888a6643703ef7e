let api = ResultAdded(options: options)
_ = try await api.records.get()
