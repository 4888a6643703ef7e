let api = InputCaseAdded(options: options)
try await api.records.set(id: 1, value: .text("x"))
