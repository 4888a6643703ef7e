let api = HeaderRemoved(options: options)
let response = try await api.response(to: HeaderRemoved.requests.records.list())
_ = response.left
