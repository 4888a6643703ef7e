let api = BodyTypeWidened(options: options)
try await api.records.set([1])
