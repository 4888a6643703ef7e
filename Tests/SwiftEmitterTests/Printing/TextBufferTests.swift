import Testing

@testable import SwiftEmitter

/// Text that grows, and what is found in it.
@Suite struct TextBufferTests {
  /// However little room there is at first, the text is the one that was added.
  @Test func growth() {
    var buffer = TextBuffer(capacity: 0)
    var text = ""
    for number in 0..<500 {
      let piece = String(repeating: "é\(number)", count: number % 7)
      buffer.append(piece)
      buffer.append(UInt8(ascii: ","))
      buffer.appendSpaces(number % 5)
      text += piece + "," + String(repeating: " ", count: number % 5)
    }
    #expect(buffer.string == text && buffer.count == text.utf8.count && buffer.bytes() == Array(text.utf8))
  }

  @Test func shortening() {
    var buffer = TextBuffer()
    #expect(buffer.last == nil && buffer.bytes(from: 3).isEmpty)
    buffer.append("abc")
    buffer.shorten(to: 5)
    #expect(buffer.string == "abc" && buffer.last == UInt8(ascii: "c") && buffer.bytes(from: 1) == Array("bc".utf8))
    buffer.shorten(to: -1)
    #expect(buffer.count == 0 && buffer.string.isEmpty)
  }

  /// A line ends at the first line feed from a place on, wherever that stands among bytes that look alike.
  @Test(arguments: ["", "\n", "a\nb", "\u{B}\u{9}\u{8A}\n", "12345678\n", "1234567\n\n", "ÄÖÜ\u{10A}0123456789\nabc"])
  func endsOfLines(text: String) {
    let bytes = Array(text.utf8)
    for place in 0...bytes.count {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      #expect(bytes.withUnsafeBufferPointer { $0.endOfLine(at: place) } == end)
    }
  }

  @Test func pieces() {
    #expect(String(pieces: "") == "" && String(pieces: "a", "", "é", String(repeating: "x", count: 40)).count == 42)
  }
}
