let api = CredentialOrderChanged(token: "t", key: "k", options: options)
_ = try await api.records.list()
