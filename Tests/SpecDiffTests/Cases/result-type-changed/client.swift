let api = ResultTypeChanged(options: options)
let value: Int = try await api.records.get()
_ = value
