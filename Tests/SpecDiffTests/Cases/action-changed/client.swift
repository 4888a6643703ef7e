let api = ActionChanged(options: options)
_ = try await api.ping()
