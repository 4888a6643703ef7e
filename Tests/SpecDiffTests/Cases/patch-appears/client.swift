let api = PatchAppears(options: options)
let note: String? = "x"
try await api.records.update(note: note)
_ = try await api.records.get()
