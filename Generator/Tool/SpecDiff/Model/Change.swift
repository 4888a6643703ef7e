import SpecModel

/// One difference between two specs of an API, with its verdicts.
public struct Change: Sendable {
  /// The kind of change.
  public let rule: DiffRule
  /// The API's folder: `zoneid`.
  public let api: String
  /// What changed, as reports name it: `ARecord.destination`, `dns.a.list(page)`.
  public let item: String
  /// What it was, in words; empty: nothing.
  public let before: String
  /// What it is, in words; empty: nothing.
  public let after: String
  /// What it does to source, by the declarations that it changes.
  public let swift: SwiftDelta
  /// Where it stands: in the new spec, or in the old one where the new one has nothing.
  public let location: SourceLocation
  /// Whether `location` is in the old spec.
  public let isInOld: Bool
  /// The section of the page; empty: none.
  public let section: String
  /// Why somebody accepted it; nil: nobody has.
  public var acceptance: String?

  /// What it does to clients that were built before it.
  public var wire: WireVerdict { rule.wire }

  /// Whether it only concerns what people read.
  public var isDocumentation: Bool { rule.side == .documentation }

  /// What stays the same as long as the change does: twelve hexadecimal digits of rule, item and words, not of places.
  public var fingerprint: String { Fingerprint.of([rule.id, api, item, before, after]) }

  /// Why source breaks or does not, in a clause.
  public var swiftReason: String {
    if let reason = swift.reason { return reason }
    return swift.verdict == rule.swift ? rule.swiftReason : swift.usualReason
  }
}

/// What names a change across runs and machines.
enum Fingerprint {
  /// The first 48 bits of FNV-1a over the words, with a byte between them that none of them has.
  static func of(_ words: [String]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words {
      for byte in word.utf8 + [0xFF] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
    let text = String(hash >> 16, radix: 16)
    return String(repeating: "0", count: 12 - text.count) + text
  }
}
