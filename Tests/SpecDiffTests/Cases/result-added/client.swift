let api = ResultAdded(options: options)
let record: ResultAdded.Record = try await api.records.get()
_ = record
