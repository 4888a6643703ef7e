let api = InputAloneWithdrawn(options: options)
try await api.records.set([.init(1)])
