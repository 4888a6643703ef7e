let api = ErrorSwiftNameChanged(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorSwiftNameChanged?.code == .busy)
  return
}
try expect(false)
