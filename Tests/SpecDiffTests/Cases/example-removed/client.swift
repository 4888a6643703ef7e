let api = ExampleRemoved(options: options)
_ = try await api.records.list()
