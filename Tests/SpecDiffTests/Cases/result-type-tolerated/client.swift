let api = ResultTypeTolerated(options: options)
let value: String = try await api.records.get()
_ = value
