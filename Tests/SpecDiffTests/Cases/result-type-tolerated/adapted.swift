let api = ResultTypeTolerated(options: options)
_ = try await api.records.get()
