let api = ExperimentalRemoved(options: options)
_ = try await api.call(.two)
