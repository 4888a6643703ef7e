let api = ErrorDataNameChanged(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorDataNameChanged?.data?.count == 1)
  return
}
try expect(false)
