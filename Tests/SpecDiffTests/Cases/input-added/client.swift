let api = InputAdded(options: options)
try await api.records.set(id: 1)
