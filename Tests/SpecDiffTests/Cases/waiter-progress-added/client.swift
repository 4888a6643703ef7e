let api = WaiterProgressAdded(options: options)
_ = try await api.waitForIt(within: .milliseconds(50))
