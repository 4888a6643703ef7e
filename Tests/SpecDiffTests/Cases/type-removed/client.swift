let api = TypeRemoved(options: options)
let other: TypeRemoved.Other = try await api.others.get()
_ = other.id
