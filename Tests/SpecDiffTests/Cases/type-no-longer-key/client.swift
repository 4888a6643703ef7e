let api = TypeNoLongerKey(options: options)
let record = try await api.records.get()
func key<Key: JSONKey>(_ type: Key.Type) {}
key(TypeNoLongerKey.Kind.self)
_ = record
