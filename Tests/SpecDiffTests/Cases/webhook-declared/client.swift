let api = WebhookDeclared(options: options)
let record = try await api.records.get()
_ = record.id
