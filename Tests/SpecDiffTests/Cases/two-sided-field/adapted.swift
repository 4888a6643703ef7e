let api = TwoSidedField(options: options)
_ = try await api.records.set(.init(id: 1, size: 7))
_ = try await api.records.get()
