let api = ExampleAdded(options: options)
_ = try await api.records.list()
