let api = CredentialRenamed(key: "t", options: options)
_ = try await api.records.list()
