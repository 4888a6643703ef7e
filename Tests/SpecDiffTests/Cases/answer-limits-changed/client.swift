let api = AnswerLimitsChanged(options: options)
let record = try await api.records.get()
try expect(record.note == 80)
