let api = InputNoLongerSecret(options: options)
let note: Secret = "x"
try await api.records.set(id: 1, note: note)
