let api = WaiterLimitChanged(options: options)
try await api.waitForIt()
