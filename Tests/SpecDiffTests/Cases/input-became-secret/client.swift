let api = InputBecameSecret(options: options)
let note: String = "x"
try await api.records.set(id: 1, note: note)
