let api = ConstantRemoved(options: options)
_ = try await api.records.list()
