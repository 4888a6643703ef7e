let api = ResultRemoved(options: options)
_ = try await api.records.get()
