let api = CallKindChanged(options: options)
_ = try await api.ping()
