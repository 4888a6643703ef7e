let api = WaiterRemoved(options: options)
_ = try await api.ping()
