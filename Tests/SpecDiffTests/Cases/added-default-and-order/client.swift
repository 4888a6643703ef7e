let api = AddedDefaultAndOrder(options: options)
try await api.records.set(note: "x", id: 1)
