let api = ErrorOrderChanged(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorOrderChanged?.code == .busy)
  return
}
try expect(false)
