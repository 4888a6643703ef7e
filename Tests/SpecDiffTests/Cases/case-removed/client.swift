let api = CaseRemoved(options: options)
let record = try await api.records.get()
if case .flag = record.value { try expect(false) }
