let api = ErrorStatusChanged(options: options)
do {
  _ = try await api.records.list()
} catch let error as APIError {
  try expect(error.kind == .status)
  return
}
try expect(false)
