let api = BodyTypeWidened(options: options)
let values: [Int] = [1]
try await api.records.set(values)
