// Line and column of an offset.

/// A place in a text as editors show it.
public struct JSONPosition: Sendable, Hashable, CustomStringConvertible {
  /// The line, from 1 on; lines end with LF, CR LF or CR.
  public let line: Int
  /// The column in Unicode scalars, from 1 on.
  public let column: Int

  /// A place by line and column.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `line:column`
  public var description: String { "\(line):\(column)" }

  /// The position of `offset`; an offset behind the end is taken as the end.
  init(of offset: Int, in bytes: JSONBytes) {
    var line = 1
    var column = 1
    var place = 0
    let end = min(max(offset, 0), bytes.count)
    while place < end {
      let byte = bytes[place]
      place += 1
      if byte == 0x0A || (byte == 0x0D && bytes[place] != 0x0A) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }
}
