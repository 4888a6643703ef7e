let api = PathParameterAdded(options: options)
_ = try await api.zones.get()
