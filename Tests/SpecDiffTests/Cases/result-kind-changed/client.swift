let api = ResultKindChanged(options: options)
let list: [String] = try await api.records.get()
_ = list
