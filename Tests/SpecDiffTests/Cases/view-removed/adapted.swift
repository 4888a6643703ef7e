let api = ViewRemoved(options: options)
try await api.records.create(note: "x")
