let api = Deprecated(options: options)
_ = try await api.records.list()
