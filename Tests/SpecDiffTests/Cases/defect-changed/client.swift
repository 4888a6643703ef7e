let api = DefectChanged(options: options)
_ = try await api.records.list()
