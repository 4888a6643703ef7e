let api = ErrorDataTypeChanged(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorDataTypeChanged?.data?.count != 2)
  return
}
try expect(false)
