let api = BodyTypeChanged(options: options)
try await api.records.set(["1"])
