let api = CallErrorListed(options: options)
_ = try await api.records.list()
