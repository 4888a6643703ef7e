let api = InputAloneWithdrawn(options: options)
try await api.records.set([.init(a: 1)])
