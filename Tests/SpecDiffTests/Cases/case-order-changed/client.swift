let api = CaseOrderChanged(options: options)
let record = try await api.records.get()
guard case .text = record.value else { throw Unexpected() }
