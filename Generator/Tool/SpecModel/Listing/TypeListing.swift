/// Lists one declared type with its members.
struct TypeListing {
  let type: TypeDeclaration

  func write(to listing: inout Listing) {
    let more = [
      type.isWebhook ? "webhook" : nil, type.swift.map { "swift \($0)" },
      type.deprecated.map { "deprecated \($0.listed)" },
    ]
    listing.head(joined(["\(type.name)  \(shape)"] + more))
    switch type.kind {
    case .fields(let fields): for field in fields { listing.plain(field.listed, depth: 1) }
    case .tuple(let tuple): for field in tuple.members { listing.plain(field.listed, depth: 1) }
    case .values(let set):
      for value in set.values {
        listing.plain(joined([value.value, value.name, value.deprecated.map { "deprecated \($0.listed)" }]), depth: 1)
      }
    case .union(let union):
      for item in union.cases {
        listing.plain(joined(["\(item.name): \(item.type)", item.has.map { "has \($0)" }]), depth: 1)
      }
    case .scalar(let scalar):
      for item in scalar.sentinels { listing.plain("\(item.value), \(item.name)", depth: 1) }
      for item in scalar.parts { listing.plain("\(item.name): \(item.type)", depth: 1) }
    }
  }

  private var shape: String {
    switch type.kind {
    case .fields: "object"
    case .values(let set):
      joined([
        "\(set.base == .list ? "list or string" : set.base.rawValue) of these\(set.ordered ? " in ascending order" : "")",
        set.closed ? "no others are sent" : nil,
      ])
    case .union: "one of these"
    case .tuple(let tuple):
      joined(
        ["positions", tuple.alone.map { "\($0) may stand alone" }]
          + ((tuple.readsObject ? ["object"] : []) + tuple.texts).map { "reads \($0)" })
    case .scalar(let scalar):
      joined(
        ["\(scalar.base)", scalar.format?.listed] + scalar.limits.listed + [
          scalar.reads.isEmpty ? nil : "reads \(scalar.reads.joined(separator: ", "))",
          scalar.parts.isEmpty ? nil : "parts between '\(scalar.separator)'",
          scalar.newtype && !scalar.isList ? "newtype" : nil,
          scalar.secret ? "secret" : nil,
        ])
    }
  }
}

extension TimeFormat {
  fileprivate var listed: String {
    switch self {
    case .unix: "time in seconds since 1970"
    case .unixMilliseconds: "time in milliseconds since 1970"
    case .iso8601: "time as in ISO 8601"
    case .date: "date"
    case .pattern(let pattern, let zone): "time as \(pattern)" + (zone.map { " in \($0)" } ?? "")
    }
  }
}
