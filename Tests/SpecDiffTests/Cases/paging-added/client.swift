let api = PagingAdded(options: options)
_ = try await api.records.list()
