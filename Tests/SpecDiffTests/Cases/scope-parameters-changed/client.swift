let api = ScopeParametersChanged(options: options)
_ = try await api.zones("o", 1).get()
