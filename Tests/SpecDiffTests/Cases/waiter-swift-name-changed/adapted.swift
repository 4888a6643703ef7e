let api = WaiterSwiftNameChanged(options: options)
_ = try await api.waitForEnd(within: .milliseconds(50))
