let api = PageChanged(options: options)
_ = try await api.records.list()
