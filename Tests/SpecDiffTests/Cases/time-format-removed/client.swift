let api = TimeFormatRemoved(options: options)
let record = try await api.records.get()
_ = record.value.date
