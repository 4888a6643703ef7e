let api = SectionChanged(options: options)
_ = try await api.records.list()
