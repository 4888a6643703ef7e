let api = OrderChanged(options: options)
_ = try await api.records.list()
