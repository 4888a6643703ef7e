let api = SequenceRemoved(options: options)
for try await item in APIPages(api, api.requests.records.list()) { _ = item }
