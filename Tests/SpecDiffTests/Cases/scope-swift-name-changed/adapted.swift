let api = ScopeSwiftNameChanged(options: options)
_ = try await api.entries.list()
