let api = SpellingAdded(options: options)
let month = try await api.records.get()
try expect(month.year == 2019 && month.month == 7)
