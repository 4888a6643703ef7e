let api = HeaderAdded(options: options)
let response = try await api.response(to: HeaderAdded.requests.records.list())
try expect(response.value == ["x"])
