let api = InputRemoved(options: options)
try await api.records.set(id: 1, note: "x")
