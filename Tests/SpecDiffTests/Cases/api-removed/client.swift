let api = APIRemoved(options: options)
_ = try await api.records.get()
