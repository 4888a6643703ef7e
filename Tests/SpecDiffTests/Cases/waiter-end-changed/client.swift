let api = WaiterEndChanged(options: options)
_ = try await api.waitForIt(within: .milliseconds(50))
