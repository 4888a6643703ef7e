let api = CallCredentialMoved(token: "t", key: "k", options: options)
_ = try await api.ping(id: 1)
