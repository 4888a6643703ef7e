let api = InputTypeWidened(options: options)
let note: Int = 7
try await api.records.set(id: 1, note: note)
