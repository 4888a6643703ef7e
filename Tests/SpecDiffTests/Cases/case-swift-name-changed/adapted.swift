let api = CaseSwiftNameChanged(options: options)
let record = try await api.records.get()
guard case .plain = record.value else { throw Unexpected() }
