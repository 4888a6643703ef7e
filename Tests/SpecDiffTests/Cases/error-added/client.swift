let api = ErrorAdded(options: options)
do {
  _ = try await api.ping()
} catch let error as APIError {
  try expect(error.kind == .service)
  return
}
try expect(false)
