let api = GapChanged(options: options)
try await api.records.set([.init(address: "a", comment: "c")])
