let api = WarningChanged(options: options)
_ = try await api.records.list()
