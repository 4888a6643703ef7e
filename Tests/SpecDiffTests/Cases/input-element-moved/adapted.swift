let api = InputElementMoved(options: options)
try await api.records.set([.init(b: "x", a: 1)])
