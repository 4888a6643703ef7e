let api = InputBaseWidened(options: options)
let value: Int = 7
try await api.records.set(id: 1, value: value)
