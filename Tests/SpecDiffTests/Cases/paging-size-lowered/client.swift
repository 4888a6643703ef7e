let api = PagingSizeLowered(options: options)
for try await item in api.all() { _ = item }
