let api = SectionsChanged(options: options)
_ = try await api.records.list()
