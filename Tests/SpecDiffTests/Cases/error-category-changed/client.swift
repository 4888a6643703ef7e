let api = ErrorCategoryChanged(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorCategoryChanged?.code == .busy)
  return
}
try expect(false)
