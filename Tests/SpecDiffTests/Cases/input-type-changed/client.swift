let api = InputTypeChanged(options: options)
try await api.records.set(id: 1, note: 7)
