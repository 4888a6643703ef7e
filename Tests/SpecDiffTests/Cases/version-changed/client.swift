let api = VersionChanged(options: options)
_ = try await api.records.list()
