let api = InputElementMoved(options: options)
try await api.records.set([.init(a: 1, b: "x")])
