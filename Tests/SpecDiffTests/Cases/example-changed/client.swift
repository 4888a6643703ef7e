let api = ExampleChanged(options: options)
_ = try await api.records.list()
