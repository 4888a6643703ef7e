let api = TypeNoLongerRead(options: options)
let record = TypeNoLongerRead.Record(id: 1, note: "x")
func read<Value: Decodable>(_ type: Value.Type) {}
read(TypeNoLongerRead.Record.self)
_ = (record, try await api.records.get())
