let api = CallCredentialBecameRequired(options: options)
_ = try await api.ping(id: 1)
