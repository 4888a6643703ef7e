let api = DefectClosed(options: options)
_ = try await api.records.list()
