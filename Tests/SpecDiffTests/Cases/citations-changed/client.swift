let api = CitationsChanged(options: options)
_ = try await api.records.list()
