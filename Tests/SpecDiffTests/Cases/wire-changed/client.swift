let api = WireChanged(options: options)
_ = try await api.ping()
