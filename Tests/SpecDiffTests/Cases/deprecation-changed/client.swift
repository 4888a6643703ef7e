let api = DeprecationChanged(options: options)
_ = try await api.records.list()
