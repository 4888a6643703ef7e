let api = EffectRestated(options: options)
try await api.records.set(id: 1, note: "x")
