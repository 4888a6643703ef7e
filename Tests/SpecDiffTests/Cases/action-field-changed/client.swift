let api = ActionFieldChanged(options: options)
_ = try await api.ping()
