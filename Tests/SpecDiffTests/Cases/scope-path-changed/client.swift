let api = ScopePathChanged(options: options)
_ = try await api.dns.ping()
