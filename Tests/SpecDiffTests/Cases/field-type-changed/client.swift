let api = FieldTypeChanged(options: options)
let record = try await api.records.get()
let size: Int = record.size
_ = size
