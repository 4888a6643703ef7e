let api = EnvelopeFailureChanged(options: options)
do {
  _ = try await api.records.get()
} catch let error as APIError where error.kind == .service {
  return
}
try expect(false)
