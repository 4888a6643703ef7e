let api = CredentialRenamed(token: "t", options: options)
_ = try await api.records.list()
