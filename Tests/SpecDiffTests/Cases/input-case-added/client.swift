let api = InputCaseAdded(options: options)
let value = InputCaseAdded.Scalar.text("x")
switch value {
case .text: break
case .list: break
case .other: break
}
try await api.records.set(id: 1, value: value)
