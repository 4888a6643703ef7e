let api = Undeprecated(options: options)
_ = try await api.records.list()
