let api = ResultTypeNarrowed(options: options)
_ = try await api.records.get()
