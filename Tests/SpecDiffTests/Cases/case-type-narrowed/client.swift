let api = CaseTypeNarrowed(options: options)
let record = try await api.records.get()
if case .size(let size) = record.value { let size: Double = size; try expect(size == 7) }
