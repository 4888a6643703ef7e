let api = ErrorDataRemoved(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorDataRemoved?.code == .busy)
  return
}
try expect(false)
