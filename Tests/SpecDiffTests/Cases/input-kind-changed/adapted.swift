let api = InputKindChanged(options: options)
try await api.records.set([.on])
