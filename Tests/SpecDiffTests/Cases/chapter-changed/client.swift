let api = ChapterChanged(options: options)
_ = try await api.records.list()
