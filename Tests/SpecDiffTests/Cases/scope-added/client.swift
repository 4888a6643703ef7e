let api = ScopeAdded(options: options)
_ = try await api.records.list()
