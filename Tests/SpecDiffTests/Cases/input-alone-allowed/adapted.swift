let api = InputAloneAllowed(options: options)
try await api.records.set([.init(1, c: 2)])
