let api = PartsChanged(options: options)
_ = try await api.records.list().map(\.kind)
