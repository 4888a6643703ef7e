let api = BodyAdded(options: options)
try await api.records.set()
