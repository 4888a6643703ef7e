import WireJSON

/// A piece of JSON that stands on lines of its own, as an example on a page does.
///
/// Pages mangle their examples, so that what is found is compared in a form without what examples may repair: elision
/// marks, stray commas, member names without quotes, Python's `None`, strings that run over a line's end.
public struct JSONBlock: Sendable, Equatable {
  /// The places of its lines on the page, from 0.
  public let lines: Range<Int>
  /// Sixteen hexadecimal digits over its values.
  public let digest: String
  /// Whether it holds no value at all, as `[{}]`: a picture of a shape, which nothing can carry.
  public let isPlaceholder: Bool
  /// Whether it is no JSON as it stands, so that an example of it must be mended.
  public let isMangled: Bool
  /// The names of its members, in order, each once.
  public let keys: [String]

  /// The blocks of a part of a page, in order.
  public static func blocks(in lines: ArraySlice<String>) -> [JSONBlock] {
    var blocks: [JSONBlock] = []
    var index = lines.startIndex
    while index < lines.endIndex {
      let first = lines[index].unicodeScalars.first { !$0.properties.isWhitespace }
      if first == "{" || first == "[", let (value, count) = LooseJSON.read(lines[index...]) {
        blocks.append(JSONBlock(lines[index..<index + count], value: value))
        index += count
      } else {
        index += 1
      }
    }
    return blocks
  }

  private init(_ lines: ArraySlice<String>, value: LooseJSON) {
    self.lines = lines.startIndex..<lines.endIndex
    isMangled = (try? JSONDocument(lines.joined(separator: "\n"))) == nil
    digest = value.digest
    isPlaceholder = !value.hasScalar
    keys = value.keys
  }
}
