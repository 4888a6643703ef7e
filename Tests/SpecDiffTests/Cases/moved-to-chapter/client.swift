let api = MovedToChapter(options: options)
_ = try await api.records.list()
