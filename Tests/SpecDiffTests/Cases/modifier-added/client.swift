let api = ModifierAdded(options: options)
_ = try await api.records.list()
