let api = InputCaseTypeWidened(options: options)
try await api.records.set(id: 1, value: .size(7))
