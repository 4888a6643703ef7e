let api = PagingRemoved(options: options)
_ = try await api.records.list()
