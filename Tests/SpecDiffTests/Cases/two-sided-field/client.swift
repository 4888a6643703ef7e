let api = TwoSidedField(options: options)
let record = TwoSidedField.Record(id: 1, size: 7)
_ = try await api.records.set(record)
let size: Int = try await api.records.get().size
_ = size
