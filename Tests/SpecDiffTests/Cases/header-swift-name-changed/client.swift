let api = HeaderSwiftNameChanged(options: options)
let response = try await api.response(to: HeaderSwiftNameChanged.requests.records.list())
try expect(response.left == 7)
