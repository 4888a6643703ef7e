let api = EnvelopeCodeMoved(options: options)
do {
  _ = try await api.records.get()
} catch let error as APIError {
  try expect(error.category == .unavailable)
  return
}
try expect(false)
