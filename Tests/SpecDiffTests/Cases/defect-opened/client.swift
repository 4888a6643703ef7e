let api = DefectOpened(options: options)
_ = try await api.records.list()
