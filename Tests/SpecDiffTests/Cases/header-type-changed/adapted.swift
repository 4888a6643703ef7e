let api = HeaderTypeChanged(options: options)
let response = try await api.response(to: HeaderTypeChanged.requests.records.list())
_ = response.left
