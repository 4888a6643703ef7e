let api = CredentialOrderChanged(key: "k", token: "t", options: options)
_ = try await api.records.list()
