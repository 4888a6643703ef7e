import Testing

@testable import SwiftEmitter

/// Lines, and what becomes of those that are too long.
@Suite struct CodePrinterTests {
  /// What is printed one step in, on lines of at most 20 characters.
  private static func printed(_ body: (inout CodePrinter) -> Void) -> [String] {
    var printer = CodePrinter(width: 20)
    printer.indented(body)
    return String(decoding: printer.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  @Test func lines() {
    let lines = Self.printed { printer in
      printer.add("let a", " = ")
      printer.line("1", "")
      printer.line("")
      printer.line()
      printer.block("if ", "a {") { $0.lines("b\n\nc", ending: ",") }
    }
    #expect(lines == ["  let a = 1", "", "", "  if a {", "    b", "", "    c,", "  }"])
  }

  private static func list(_ items: [String], _ after: String) -> [String] {
    printed { printer in
      printer.add("f(")
      for item in items { printer.item(item) }
      printer.endList(after)
    }
  }

  /// A list stands on one line where that has room to the last character, counted as people count.
  @Test func lists() {
    #expect(Self.list([], ") more than there is room for") == ["  f() more than there is room for"])
    #expect(Self.list(["12345", "123456"], ")++") == ["  f(12345, 123456)++"])
    #expect(Self.list(["ääääää", "12345"], ")++") == ["  f(ääääää, 12345)++"])
    #expect(Self.list(["12345", "123456"], ")+++") == ["  f(", "    12345,", "    123456", "  )+++"])
    #expect(Self.list(["1\n2", "3"], ")") == ["  f(", "    1", "    2,", "    3", "  )"])
  }

  private static func call(_ arguments: [String], _ opening: String) -> [String] {
    printed { $0.call("f(", arguments, opening: opening) }
  }

  /// The arguments of a call that is too long fill lines.
  @Test func calls() {
    #expect(Self.call(["12345", "123456"], ")++") == ["  f(12345, 123456)++"])
    #expect(Self.call(["12345", "123456"], ")+,") == ["  f(", "    12345, 123456)+,"])
    #expect(
      Self.call(["12345", "123456", "1234567", "12"], ") {")
        == ["  f(", "    12345, 123456,", "    1234567, 12", "  ) {"])
    #expect(Self.call(["12345678", "[1234]", "12"], ")") == ["  f(", "    12345678,", "    [1234], 12)"])
    #expect(Self.call(["1\n2", "3"], ") {") == ["  f(", "    1", "    2,", "    3", "  ) {"])
  }

  /// What does not fit is taken back.
  @Test func alternatives() {
    let lines = Self.printed { printer in
      printer.property("var a: Int", "1")
      printer.property("var abcdef: Int", "1")
      printer.property("var a: [Int]", "[\n  1\n]")
      printer.array(["1", "2"], before: "a = ")
      printer.array(["12345", "123456"], before: "a = ")
    }
    #expect(
      lines == [
        "  var a: Int { 1 }", "  var abcdef: Int {", "    1", "  }", "  var a: [Int] {", "    [", "      1", "    ]",
        "  }", "  a = [1, 2]", "  a = [", "    12345,", "    123456,", "  ]",
      ])
  }

  @Test(arguments: [["plain"], ["two ", "pieces"], ["a\"b"], ["\\(x)"], ["a\n", "\u{0}"], [""]])
  func strings(pieces: [String]) {
    var printer = CodePrinter()
    printer.add("x = ")
    for piece in pieces { printer.string(piece) }
    printer.line()
    let literals = pieces.map(SwiftLiteral.string).joined()
    #expect(String(decoding: printer.bytes, as: UTF8.self) == "x = \(literals)\n")
  }
}
