let api = ParamsStyleChanged(options: options)
_ = try await api.ping(id: 1)
