let api = OptionalCredentialAdded(token: "t", options: options)
_ = try await api.records.list()
