let api = ViewRemoved(options: options)
try await api.records.create(ViewRemoved.Record.Create(note: "x"))
