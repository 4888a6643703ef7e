let api = PathParameterRenamed(options: options)
_ = try await api.zones.get("z")
