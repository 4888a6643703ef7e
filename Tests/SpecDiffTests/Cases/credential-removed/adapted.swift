let api = CredentialRemoved(token: "t", options: options)
_ = try await api.records.list()
