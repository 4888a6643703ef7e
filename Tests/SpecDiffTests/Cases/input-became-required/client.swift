let api = InputBecameRequired(options: options)
try await api.records.set(id: 1)
