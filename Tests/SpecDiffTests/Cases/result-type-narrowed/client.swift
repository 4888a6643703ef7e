let api = ResultTypeNarrowed(options: options)
let value: Double = try await api.records.get()
_ = value
