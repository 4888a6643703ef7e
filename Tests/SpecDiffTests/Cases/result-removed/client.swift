let api = ResultRemoved(options: options)
if let record = try await api.records.get() { _ = record }
