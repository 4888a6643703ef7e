let api = RequiredInputAdded(options: options)
try await api.records.set(id: 1)
