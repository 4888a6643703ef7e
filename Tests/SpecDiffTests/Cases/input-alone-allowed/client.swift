let api = InputAloneAllowed(options: options)
try await api.records.set([.init(a: 1, c: 2)])
