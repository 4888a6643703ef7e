let api = CaseMarkerLost(options: options)
let record = try await api.records.get()
guard case .two(let two) = record.value else { throw Unexpected() }
let b: Int = two.b
_ = b
