import SpecModel
import SwiftNames
import WireJSON

/// Prints documented limits as the runtime's rules, and in words.
enum RuleText {
  /// `JSONRule(minLength: 1, maxLength: 50)`.
  static func literal(_ limits: Limits, only: [String] = [], keys: String? = nil, each: String? = nil) -> String {
    "JSONRule(\(arguments(limits, only: only, keys: keys, each: each).joined(separator: ", ")))"
  }

  /// `minLength: 1` and `maxLength: 50`.
  static func arguments(
    _ limits: Limits, only: [String] = [], keys: String? = nil, each: String? = nil
  ) -> [String] {
    var arguments: [String] = []
    if let min = limits.min { arguments.append("min: \(SwiftLiteral.number(min))") }
    if let max = limits.max { arguments.append("max: \(SwiftLiteral.number(max))") }
    if let length = limits.minLength { arguments.append("minLength: \(length)") }
    if let length = limits.maxLength { arguments.append("maxLength: \(length)") }
    if !limits.lengths.isEmpty { arguments.append("lengths: \(limits.lengths)") }
    if let pattern = limits.pattern { arguments.append("pattern: \(SwiftLiteral.form(pattern))") }
    if let count = limits.minCount { arguments.append("minCount: \(count)") }
    if let count = limits.maxCount { arguments.append("maxCount: \(count)") }
    if limits.unique { arguments.append("unique: true") }
    if let member = limits.uniqueBy { arguments.append("uniqueBy: \(SwiftLiteral.string(member))") }
    if !limits.includes.isEmpty { arguments.append("includes: \(SwiftLiteral.raw(limits.includes.json))") }
    if !only.isEmpty {
      // A rule compares texts: those of strings without their quotes.
      let texts = only.map { (try? JSONValue(parsing: Array($0.utf8)))?.string ?? $0 }
      arguments.append("only: [\(texts.map(SwiftLiteral.raw).joined(separator: ", "))]")
    }
    if let keys { arguments.append("keys: \(keys)") }
    if let each { arguments.append("each: \(each)") }
    return arguments
  }

  /// The argument that follows a value where it is written: `, Zonemaster.Rules.domainName`.
  static func arguments(_ rule: SwiftRule?, client: String) -> String {
    rule.flatMap { expression($0, client: client) }.map { ", " + $0 } ?? ""
  }

  /// The rule as source: by its name where it has one.
  static func expression(_ rule: SwiftRule, client: String) -> String? {
    let keys = rule.keys.first.flatMap { expression($0, client: client) }
    let each = rule.each.first.flatMap { expression($0, client: client) }
    if keys != nil || each != nil { return literal(rule.limits ?? Limits(), keys: keys, each: each) }
    if let type = rule.type { return "\(client).\(type).rule" }
    return rule.name.map { "\(client).Rules.\(SwiftIdentifier.escaped($0))" } ?? rule.limits.map { literal($0) }
  }

  /// The limits as a sentence: `1 to 50 characters, matching "[a-z]*".`; empty where there are none.
  static func words(_ limits: Limits) -> String {
    let parts = parts(limits).map(\.text)
    guard let first = parts.first else { return "" }
    return first.prefix(1).uppercased() + first.dropFirst() + parts.dropFirst().map { ", " + $0 }.joined() + "."
  }

  /// The limits of elements as a sentence: `Each has 1 to 50 characters, matching "[a-z]*".`
  static func words(each limits: Limits) -> String {
    let parts = parts(limits)
    guard let first = parts.first else { return "" }
    let start =
      "Each " + (first.verb.map { $0 + " " + first.text } ?? first.text.replacing("matching", with: "matches"))
    return start + parts.dropFirst().map { ", " + $0.text }.joined() + "."
  }

  /// What limits say, each with the verb that can stand before it.
  private static func parts(_ limits: Limits) -> [(verb: String?, text: String)] {
    var parts: [(verb: String?, text: String)] = []
    func range(_ min: String?, _ max: String?, _ verb: String, _ unit: String) {
      switch (min, max) {
      case (let min?, let max?): parts.append((verb, min == max ? "exactly \(min)\(unit)" : "\(min) to \(max)\(unit)"))
      case (let min?, nil): parts.append((verb, "at least \(min)\(min == "1" ? singular(unit) : unit)"))
      case (nil, let max?): parts.append((verb, "at most \(max)\(max == "1" ? singular(unit) : unit)"))
      case (nil, nil): break
      }
    }
    func singular(_ unit: String) -> String { unit.isEmpty ? "" : String(unit.dropLast()) }
    range(limits.min.map(SwiftLiteral.number), limits.max.map(SwiftLiteral.number), "is", "")
    range(limits.minLength.map(String.init), limits.maxLength.map(String.init), "has", " characters")
    if !limits.lengths.isEmpty {
      parts.append(("has", Self.alternatives(limits.lengths.map(String.init)) + " characters"))
    }
    range(limits.minCount.map(String.init), limits.maxCount.map(String.init), "has", " elements")
    if limits.unique { parts.append(("has", "no element twice")) }
    if let member = limits.uniqueBy { parts.append(("has", "no two with the same `\(member)`")) }
    if !limits.includes.isEmpty { parts.append(("has", "one with `\(limits.includes.json)` unless there are none")) }
    if let pattern = limits.pattern, pattern.count <= 40 { parts.append((nil, "matching `\(pattern)`")) }
    return parts
  }
}

extension RuleText {
  /// `40, 64 or 96`
  private static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension [Limits.Member] {
  /// `{"hostname":null}`
  var json: String { "{" + map { "\(JSONValue.string($0.name)):\($0.value)" }.joined(separator: ",") + "}" }
}
