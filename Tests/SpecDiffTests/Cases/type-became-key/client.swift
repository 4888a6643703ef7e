let api = TypeBecameKey(options: options)
let record = try await api.records.get()
let kinds: [TypeBecameKey.Kind] = record.kinds
_ = kinds
