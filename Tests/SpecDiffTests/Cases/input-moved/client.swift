let api = InputMoved(options: options)
_ = try await api.records.list(page: "1")
