let api = EnvelopeNestingChanged(options: options)
do {
  _ = try await api.records.get()
} catch let error as APIError {
  try expect(error.kind == .service)
  return
}
try expect(false)
