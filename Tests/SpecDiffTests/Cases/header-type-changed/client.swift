let api = HeaderTypeChanged(options: options)
let response = try await api.response(to: HeaderTypeChanged.requests.records.list())
let left: Int? = response.left
_ = left
