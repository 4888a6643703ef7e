let api = OmissionChanged(options: options)
_ = try await api.records.list()
