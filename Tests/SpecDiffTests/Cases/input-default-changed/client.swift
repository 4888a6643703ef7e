let api = InputDefaultChanged(options: options)
_ = try await api.records.list()
