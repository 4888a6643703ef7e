let api = ConstantAdded(options: options)
_ = try await api.records.list(kind: 7)
