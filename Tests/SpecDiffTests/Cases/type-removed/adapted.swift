let api = TypeRemoved(options: options)
_ = try await api.records.get()
