let api = SequenceAdded(options: options)
_ = try await api.records.list()
