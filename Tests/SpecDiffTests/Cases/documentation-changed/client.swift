let api = DocumentationChanged(options: options)
_ = try await api.records.list()
