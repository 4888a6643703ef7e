let api = Renamed(options: options)
_ = try await api.records.list()
