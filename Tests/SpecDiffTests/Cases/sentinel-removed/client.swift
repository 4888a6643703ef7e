let api = SentinelRemoved(options: options)
try await api.records.set(id: 1, value: .forever)
