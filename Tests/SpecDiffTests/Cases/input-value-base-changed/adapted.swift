let api = InputValueBaseChanged(options: options)
try await api.records.set(id: 1, value: .on)
