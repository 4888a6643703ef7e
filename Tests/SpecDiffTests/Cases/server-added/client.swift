let api = ServerAdded(options: options)
_ = try await api.records.list()
