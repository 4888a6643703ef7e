let api = TextFormChanged(options: options)
_ = try await api.records.list(on: true)
