let api = InputCaseTypeWidened(options: options)
let size: Int = 7
try await api.records.set(id: 1, value: .size(size))
