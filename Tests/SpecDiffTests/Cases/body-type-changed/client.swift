let api = BodyTypeChanged(options: options)
let values: [Int] = [1]
try await api.records.set(values)
