let api = TitleChanged(options: options)
_ = try await api.records.list()
