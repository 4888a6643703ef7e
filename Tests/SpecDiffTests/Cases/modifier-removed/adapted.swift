let api = ModifierRemoved(options: options)
_ = try await api.records.list()
