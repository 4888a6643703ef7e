let api = ResultTypeChanged(options: options)
_ = try await api.records.get()
