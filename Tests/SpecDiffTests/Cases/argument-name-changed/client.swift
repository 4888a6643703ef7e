let api = ArgumentNameChanged(options: options)
try await api.records.set(["x"])
