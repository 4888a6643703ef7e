let api = CaseMarkerLost(options: options)
let record = try await api.records.get()
guard case .two = record.value else { throw Unexpected() }
