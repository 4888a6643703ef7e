let api = PathParameterRemoved(options: options)
_ = try await api.zones.get()
