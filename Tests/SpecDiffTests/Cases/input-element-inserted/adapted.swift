let api = InputElementInserted(options: options)
try await api.records.set([.init(a: 1, d: [2], b: "x")])
