let api = CarriageChanged(options: options)
_ = try await api.zones("z").get()
