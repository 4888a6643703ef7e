let api = RateLimitChanged(options: options)
_ = try await api.records.list()
