let api = CredentialBecameRequired(token: "t", options: options)
_ = try await api.records.list()
