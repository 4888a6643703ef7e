let api = ErrorSwiftNameChanged(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.errorSwiftNameChanged?.code == .overloaded)
  return
}
try expect(false)
