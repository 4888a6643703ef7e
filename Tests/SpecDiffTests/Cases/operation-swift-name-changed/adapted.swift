let api = OperationSwiftNameChanged(options: options)
_ = try await api.records.read()
