let api = ArgumentsChanged(options: options)
try await api.records.set(.init(id: 1, note: "x"))
