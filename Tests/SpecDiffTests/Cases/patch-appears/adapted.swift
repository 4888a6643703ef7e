let api = PatchAppears(options: options)
try await api.records.update(note: .value("x"))
_ = try await api.records.get()
