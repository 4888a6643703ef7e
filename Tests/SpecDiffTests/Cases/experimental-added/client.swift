let api = ExperimentalAdded(options: options)
_ = try await api.call(.one)
