let api = SourceChanged(options: options)
_ = try await api.records.list()
