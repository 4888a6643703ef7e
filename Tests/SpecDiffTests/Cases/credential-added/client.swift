let api = CredentialAdded(token: "t", options: options)
_ = try await api.records.list()
