let api = DefaultServerChanged(options: options)
_ = try await api.records.list()
