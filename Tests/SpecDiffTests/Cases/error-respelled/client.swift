let api = ErrorRespelled(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorRespelled?.code == .busy)
  return
}
try expect(false)
