let api = SentinelSwiftNameChanged(options: options)
try await api.records.set(id: 1, value: .forever)
