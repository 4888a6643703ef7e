let api = WaiterAdded(options: options)
_ = try await api.ping()
