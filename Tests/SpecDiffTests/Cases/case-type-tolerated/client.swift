let api = CaseTypeTolerated(options: options)
let record = try await api.records.get()
guard case .size("7") = record.value else { throw Unexpected() }
