let api = ErrorDataRemoved(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorDataRemoved?.data?.count != 2)
  return
}
try expect(false)
