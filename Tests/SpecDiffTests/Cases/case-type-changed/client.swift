let api = CaseTypeChanged(options: options)
let record = try await api.records.get()
if case .list(let list) = record.value { _ = list.first.map { $0 + 1 } }
