let api = ScopeRemoved(options: options)
_ = try await api.records.list()
