let api = ErrorDataAdded(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorDataAdded?.code == .busy)
  return
}
try expect(false)
