let api = SectionOmitted(options: options)
_ = try await api.records.list()
