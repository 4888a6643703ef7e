let api = CallCredentialBecameRequired(token: "t", options: options)
_ = try await api.ping(id: 1)
