let api = SentinelRespelled(options: options)
try await api.records.set(id: 1, value: .forever)
