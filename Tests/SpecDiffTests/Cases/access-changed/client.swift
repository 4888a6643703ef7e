let api = AccessChanged(options: options)
let record = try await api.records.get()
_ = record.note
