let api = ChecksDropped(options: options)
try await api.records.set(id: 1, note: 30)
