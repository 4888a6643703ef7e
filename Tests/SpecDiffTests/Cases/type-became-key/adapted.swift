let api = TypeBecameKey(options: options)
let record = try await api.records.get()
_ = record.kinds
