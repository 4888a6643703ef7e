let api = RateLimitTightened(options: options)
_ = try await api.records.list()
