let api = ServerRemoved(server: "https://beta.example.com", options: options)
_ = try await api.records.list()
