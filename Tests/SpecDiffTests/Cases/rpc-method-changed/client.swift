let api = RpcMethodChanged(options: options)
_ = try await api.ping()
