let api = BodyRemoved(options: options)
try await api.records.set()
