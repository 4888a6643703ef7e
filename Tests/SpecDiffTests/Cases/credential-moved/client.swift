let api = CredentialMoved(token: "t", options: options)
_ = try await api.records.list()
