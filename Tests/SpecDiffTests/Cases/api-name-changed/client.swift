let api = ApiNameChanged(options: options)
_ = try await api.records.list()
