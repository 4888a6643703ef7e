let api = WritesNarrowed(options: options)
try await api.records.set(id: 1, on: true)
