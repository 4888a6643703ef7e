let api = ResultKindChanged(options: options)
_ = try await api.records.get()
