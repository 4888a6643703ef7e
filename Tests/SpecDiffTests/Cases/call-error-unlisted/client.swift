let api = CallErrorUnlisted(options: options)
_ = try await api.records.list()
