let api = InputCaseRemoved(options: options)
try await api.records.set(id: 1, value: .text("x"))
