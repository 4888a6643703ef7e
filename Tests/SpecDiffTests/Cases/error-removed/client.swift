let api = ErrorRemoved(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorRemoved?.code != .full)
  return
}
try expect(false)
