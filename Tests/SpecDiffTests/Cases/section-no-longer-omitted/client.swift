let api = SectionNoLongerOmitted(options: options)
_ = try await api.records.list()
