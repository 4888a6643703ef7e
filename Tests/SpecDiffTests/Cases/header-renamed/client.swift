let api = HeaderRenamed(options: options)
let response = try await api.response(to: HeaderRenamed.requests.records.list())
_ = response.left
