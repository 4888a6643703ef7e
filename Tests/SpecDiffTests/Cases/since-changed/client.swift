let api = SinceChanged(options: options)
_ = try await api.records.list()
