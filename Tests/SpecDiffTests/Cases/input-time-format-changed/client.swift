let api = InputTimeFormatChanged(options: options)
try await api.records.set(id: 1, value: .init(Date(timeIntervalSince1970: 1_500_000_000)))
