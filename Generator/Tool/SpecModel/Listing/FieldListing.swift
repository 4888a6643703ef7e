extension Field {
  /// `ipv6: bool, optional, default true`: everything but documentation, on one line.
  var listed: String {
    let places = View.allCases.filter(access.contains).map(\.rawValue)
    let needs = View.allCases.filter(required.contains).map(\.rawValue)
    let parts: [String?] = [
      "\(name): \(type)", optional ? "optional" : nil,
      access == .all ? nil : "only \(places.joined(separator: " "))",
      needs.isEmpty ? nil : "required \(needs.joined(separator: " "))", self.default.map { "default \($0)" },
      writes.isEmpty ? nil : "writes \(writes.joined(separator: " or "))", constant.map { "const \($0)" },
      when.map { "when \($0)" },
      secret ? "secret" : nil, textForm.map { "as \($0)" }, gap.map { "gap \($0)" }, swift.map { "swift \($0)" },
      since.map { "since \($0)" }, deprecated.map { "deprecated \($0.listed)" },
    ]
    return joined(parts + limits.listed + [unchecked ? "unchecked" : nil])
  }
}

extension Limits {
  /// `0...100`, `at most 254 characters`, `pattern [a-z]+`.
  var listed: [String?] {
    [
      range(min.map(plain), max.map(plain), ""), range(minCount.map(String.init), maxCount.map(String.init), " item"),
      range(minLength.map(String.init), maxLength.map(String.init), " character"),
      lengths.isEmpty ? nil : "\(lengths.map(String.init).joined(separator: " or ")) characters",
      pattern.map { "pattern \($0)" }, unique ? "unique" : nil, uniqueBy.map { "unique by \($0)" },
      includes.isEmpty ? nil : "includes \(includes.map { "\($0.name) \($0.value)" }.joined(separator: " and "))",
    ]
  }

  private func range(_ low: String?, _ high: String?, _ unit: String) -> String? {
    let units = unit.isEmpty || (high ?? low) == "1" ? unit : unit + "s"
    return switch (low, high) {
    case (nil, nil): nil
    case (let low?, nil): "at least \(low)\(units)"
    case (nil, let high?): "at most \(high)\(units)"
    case (let low?, let high?): low == high ? "\(low)\(units)" : "\(low)...\(high)\(units)"
    }
  }

  /// A whole number without fraction.
  private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? "\(number)"
  }
}
