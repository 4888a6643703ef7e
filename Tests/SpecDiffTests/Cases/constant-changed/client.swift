let api = ConstantChanged(options: options)
_ = try await api.records.list()
