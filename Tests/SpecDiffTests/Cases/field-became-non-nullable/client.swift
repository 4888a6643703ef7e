let api = FieldBecameNonNullable(options: options)
let record = try await api.records.get()
guard let note = record.note else { return }
try expect(note == "x")
