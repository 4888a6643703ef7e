let api = SequenceSwiftNameChanged(options: options)
for try await item in api.each() { _ = item }
