let api = ModifierRemoved(options: options)
_ = try await api.send(api.requests.records.list().language("en"))
