let api = InputBaseChanged(options: options)
try await api.records.set(id: 1, value: "7")
