let api = WritesWidened(options: options)
try await api.records.set(id: 1, on: false)
