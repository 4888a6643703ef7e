let api = CredentialSwiftNameChanged(secret: "t", options: options)
_ = try await api.records.list()
