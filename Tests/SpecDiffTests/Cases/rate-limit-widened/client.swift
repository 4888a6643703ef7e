let api = RateLimitWidened(options: options)
_ = try await api.records.list()
