let api = ViewAdded(options: options)
try await api.records.create(.init(note: "x"))
