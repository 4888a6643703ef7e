let api = ErrorDataTypeChanged(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorDataTypeChanged?.data?.path == "a")
  return
}
try expect(false)
