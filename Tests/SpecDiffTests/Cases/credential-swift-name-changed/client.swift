let api = CredentialSwiftNameChanged(token: "t", options: options)
_ = try await api.records.list()
