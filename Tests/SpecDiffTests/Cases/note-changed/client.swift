let api = NoteChanged(options: options)
_ = try await api.records.list()
