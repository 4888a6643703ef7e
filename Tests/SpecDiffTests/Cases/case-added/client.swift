let api = CaseAdded(options: options)
let record = try await api.records.get()
switch record.value {
case .text: break
case .list: break
case .other: break
}
