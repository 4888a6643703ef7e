let api = ScopeParametersChanged(options: options)
_ = try await api.zones(1, "o").get()
