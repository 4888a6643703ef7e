import Testing
import WireJSON

/// A set of lists, and a record with several spellings, as the generator prints them.
private struct Protocols: JSONListSet {
  let rawValue: [String]
  let standsInList: Bool
  init(rawValue: [String], standsInList: Bool) {
    self.rawValue = rawValue
    self.standsInList = standsInList
  }
  static var documented: [Protocols] { [Protocols(rawValue: ["tcp"]), Protocols(rawValue: ["tcp", "udp"])] }
  static let rule = JSONRule(only: ["tcp", "tcp+udp"])
}

@Suite struct ListSetTests {
  private func written(_ value: some JSONWritable) -> String {
    String(decoding: JSONFragment(value, checksLimits: false).bytes, as: UTF8.self)
  }

  @Test(arguments: [#""tcp""#, #"["tcp"]"#, #"["tcp","udp"]"#, #"["new"]"#, "[]"])
  func isWrittenAsItWasRead(text: String) throws {
    let decoded = try JSONReader.decode(Protocols.self, from: Array(text.utf8))
    #expect(decoded.deviationCount == 0)
    #expect(written(decoded.value) == text)
  }

  @Test func oneAloneIsTheSameInAList() throws {
    let alone = try JSONReader.decode(Protocols.self, from: Array(#""tcp""#.utf8)).value
    let listed = try JSONReader.decode(Protocols.self, from: Array(#"["tcp"]"#.utf8)).value
    #expect(alone == listed)
    #expect(alone.isDocumented && listed.isDocumented)
    #expect(Protocols(rawValue: ["udp"]).isDocumented == false)
    #expect(written(Protocols(rawValue: ["tcp"])) == #""tcp""#)
  }

  @Test(arguments: ["{}", "[{}]", "true", "[null]", "null"]) func othersAreNone(text: String) {
    #expect(throws: JSONError.self) { try JSONReader.decode(Protocols.self, from: Array(text.utf8)) }
  }

  @Test func keysAndValuesOfMapsKeepTheirRules() {
    func refusal(_ map: [Int: Protocols]) -> String? {
      var writer = JSONWriter()
      writer.value(map, JSONRule(keys: JSONRule(min: 1, max: 65_535), each: Protocols.rule))
      return writer.finish().violation?.description
    }
    #expect(refusal([1: Protocols(rawValue: ["tcp"]), 65_535: Protocols(rawValue: ["tcp", "udp"])]) == nil)
    #expect(refusal([0: Protocols(rawValue: ["tcp"])]) == "[\"0\"] must be 1 to 65535")
    #expect(refusal([65_536: Protocols(rawValue: ["tcp"])]) == "[\"65536\"] must be 1 to 65535")
    #expect(refusal([80: Protocols(rawValue: ["udp"])]) == "[\"80\"] must be tcp or tcp+udp")
    #expect(refusal([80: Protocols(rawValue: ["udp", "tcp"])]) == "[\"80\"] must be tcp or tcp+udp")
    var names = JSONWriter()
    names.value(["ab": 1], JSONRule(keys: JSONRule(maxLength: 1)))
    #expect(names.finish().violation?.description == "ab must be at most 1 character")
  }

  @Test(arguments: [
    (#""2019-07""#, [2019, 7]), (#""06-2019""#, [2019, 6]), (#""12-1999""#, [1999, 12]),
  ]) func integersOfTexts(text: String, numbers: [Int]) throws {
    #expect(try integers(text) == numbers)
  }

  @Test(arguments: ["2019-13", "2019", "2019-", "-7", "2019-07x", "x", "", "07-19", "99999999999999999999-07"])
  func otherTexts(text: String) {
    let error = #expect(throws: JSONError.self) { try integers("\"\(text)\"") }
    #expect(error?.message == "expected {year}-{month} or {month}-{year}, found string")
  }

  @Test func integersOfOtherValuesAreLeft() throws {
    let decoded = try JSONReader.read(Array("[2019]".utf8)) { reader in
      let none = reader.integers("a", in: ["{a}"], rules: []) == nil
      return (none, reader.value() as [Int])
    }
    #expect(decoded.value == (true, [2019]))
  }

  private func integers(_ text: String) throws -> [Int] {
    let rules = [JSONRule(min: 1000, max: 9999), JSONRule(min: 1, max: 12)]
    return try JSONReader.read(Array(text.utf8)) { reader in
      reader.integers("year,month", in: ["{year}-{month}", "{month}-{year}"], rules: rules) ?? []
    }.value
  }
}
