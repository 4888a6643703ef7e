// Walking texts of unknown shape: envelopes, unions, records, plain text.

import Testing
import WireJSON

@Suite struct WalkingTests {
  private func read<Result>(
    _ json: String, _ body: (inout JSONReader) -> Result
  ) throws(JSONError) -> JSONDecoded<Result> {
    try JSONReader.read(Array(json.utf8), body)
  }

  @Test func anEnvelopeIsWalkedOnceAndItsPayloadReadAfterwards() throws {
    let json = #"{"id":7,"result":{"name":"n","aliases":["a"]},"jsonrpc":"2.0"}"#
    let decoded = try read(json) { reader in
      var result = -1
      var version = ""
      reader.members { reader, key in
        switch key {
        case "result": result = reader.offset
        case "jsonrpc": version = reader.string()
        default: break
        }
      }
      reader.seek(to: result)
      let owner: Account.Owner = reader.value()
      return (owner.name, version)
    }
    #expect(decoded.value == ("n", "2.0"))
    #expect(decoded.deviations.isEmpty)
  }

  /// The numbers that a boolean takes, wherever they end.
  @Test func numbersThatAreBooleansAsWell() throws {
    for json in ["0", "1", " 1 ", "0\n"] { #expect(try read(json) { $0.isZeroOrOne }.value, "\(json)") }
    for json in ["10", "01", "0.5", "1e3", "1E3", "-1", "2", "true", "\"1\"", "[1]", "null", "{}"] {
      #expect((try? read(json) { $0.isZeroOrOne }.value) != true, "\(json)")
    }
    var elements: [Bool] = []
    _ = try read("[1,12]") { reader in
      reader.elements { reader in
        elements.append(reader.isZeroOrOne)
        reader.skip()
      }
    }
    #expect(elements == [true, false])
  }

  @Test func whatIsLeftUnreadIsCheckedAllTheSame() {
    for json in ["[1,2", "{\"a\":1}}", "nul", "[1]x", "[\"\\q\"]"] {
      #expect(throws: JSONError.self) { try read(json) { _ in } }
      #expect(throws: JSONError.self) { try read(json) { reader in _ = reader.kind } }
      #expect(throws: JSONError.self) { try read(json) { reader in reader.skip() } }
      #expect(throws: JSONError.self) { try read(json) { reader in _ = reader.has("a") } }
      #expect(throws: JSONError.self) { try read(json) { reader in reader.seek(to: 99) } }
      #expect(throws: JSONError.self) { try read(json) { reader in reader.seek(to: -1) } }
    }
    #expect(throws: JSONError.self) { try read(#"{"a":1} x"#) { reader in reader.members { _, _ in } } }
    #expect(throws: JSONError.self) { try read("[1] x") { reader in reader.elements { _ in } } }
    #expect(throws: JSONError.self) {
      try read(#"{"a":[1],"b":tru}"#) { reader in
        reader.seek(to: 5)
        _ = reader.value() as [Int]
      }
    }
  }

  @Test func elementsAreVisitedReadOrNot() throws {
    let numbers = try read("[1,[2],3]") { reader in
      var numbers: [Int] = []
      reader.elements { reader in
        if reader.kind == .number { numbers.append(reader.int()) }
      }
      return numbers
    }
    #expect(numbers.value == [1, 3])
    let none = try read("null") { reader in reader.elements { _ in Issue.record("there is no element") } }
    #expect(none.deviations.map(\.tolerance) == [.nullAsEmptyList])
  }

  @Test func membersOfMembersKeepTheirPlaces() throws {
    let decoded = try read(#"{"a":{"b":[1,{"c":2}]},"d":3}"#) { reader in
      var visited: [String] = []
      reader.members { reader, key in
        visited.append(key)
        guard reader.kind == .object else { return }
        reader.members { reader, key in
          visited.append(key)
          reader.elements { reader in
            if reader.kind == .object { reader.members { _, key in visited.append(key) } }
          }
        }
      }
      return visited
    }
    #expect(decoded.value == ["a", "b", "c", "d"])
  }

  @Test func membersInsideADeclaredObject() throws {
    let decoded = try read(#"{"b":{"x":1,"y":2},"a":"s","c":[5]}"#) { reader in
      var seen: [String] = []
      reader.object("a,b,c")
      seen.append(reader.string())
      reader.members { _, key in seen.append(key) }
      reader.elements { reader in seen.append("\(reader.int())") }
      reader.end()
      return seen
    }
    #expect(decoded.value == ["s", "x", "y", "5"])
  }

  @Test func unionsAreToldApartWithoutReading() throws {
    #expect(try decode(Target.self, #"{"x":1,"name":"n","aliases":[]}"#, strict: true).value.kindName == "upstream")
    #expect(try decode(Target.self, #"{"x":1,"n\u0061me":"n","aliases":[]}"#).value.kindName == "upstream")
    #expect(try decode(Target.self, "[1,2]").value == .services([1, 2]))
    #expect(try decode(Target.self, #"{"x":{"name":1}}"#).value == .other(["x": ["name": 1]]))
    #expect(try decode(Target.self, "null").value == .other(.null))
    #expect(
      try decode([Target].self, #"["s",{},[],7]"#).value.map(\.kindName) == ["other", "other", "services", "other"])
  }

  @Test func namesCanBePeekedAt() throws {
    let decoded = try read(#"{"a":1,"type":"cn\u0061me","type":"x"}"#) { reader in
      let before = reader.offset
      let texts = [reader.peekString("type"), reader.peekString("a"), reader.peekString("none")]
      return (texts, reader.has("a"), reader.has("none"), reader.offset == before)
    }
    #expect(decoded.value.0 == ["cname", nil, nil])
    #expect(decoded.value.1 && !decoded.value.2 && decoded.value.3)
    #expect(try read("[1]") { $0.has("a") }.value == false)
  }

  @Test func kindsAreToldByTheFirstCharacter() throws {
    let kinds = try read(#"[{},[],"",-1,0,true,false,null]"#) { reader in
      var kinds: [JSONKind] = []
      reader.elements { reader in kinds.append(reader.kind) }
      return kinds
    }
    #expect(kinds.value == [.object, .array, .string, .number, .number, .bool, .bool, .null])
  }

  @Test func callersCanRefuse() throws {
    let error = try #require(throws: JSONError.self) {
      try read(#"{"a":[1,"x"]}"#) { reader in
        reader.members { reader, _ in
          reader.elements { reader in
            if reader.kind == .string { reader.fail(expected: "number of seconds") }
          }
        }
      }
    }
    #expect(error.description == "$.a[1]: expected number of seconds, found string (line 1, column 9)")
  }

  @Test func theFirstFailureCountsAndEverythingAfterIsBlank() throws {
    let error = try #require(throws: JSONError.self) {
      try read(#"{"a":"x","b":"y","c":[1],"d":{"e":1}}"#) { reader in
        reader.object("a,b,c,d")
        // Reads are taken out of the expectations, which cannot hold a reader.
        let scalars = (reader.int(), reader.hasFailed, reader.string())
        #expect(scalars == (0, true, ""))
        let list: [Int] = reader.value()
        #expect(list == [])
        let owner: Account.Owner? = reader.valueIfPresent()
        #expect(owner == nil)
        reader.skip()
        let rest = reader.end()
        #expect(rest.isEmpty)
        let (kind, hasMember) = (reader.kind, reader.has("e"))
        #expect(kind == .null && !hasMember)
        reader.members { _, _ in Issue.record("nothing is visited after a failure") }
        reader.elements { _ in Issue.record("nothing is visited after a failure") }
      }
    }
    #expect(error.description == "$.a: expected int, found string (line 1, column 6)")
  }

  @Test func recordsAreReadByPosition() throws {
    #expect(try decode(CommentedIP.self, #""192.0.2.1""#, strict: true).value.address == "192.0.2.1")
    let full = try decode(CommentedIP.self, #"["192.0.2.1",720,"scanner"]"#, strict: true).value
    #expect(full.seconds == 720 && full.comment == "scanner")
    #expect(try decode(CommentedIP.self, #" [ "192.0.2.1" , 720 ] "#, strict: true).value.comment == nil)
    let gap = try decode(CommentedIP.self, #"["a",null,"c"]"#)
    #expect(gap.value.comment == "c" && gap.value.seconds == nil)
    #expect(gap.deviations.map(\.description) == ["$[1]: null, read as absent"])
  }

  @Test func extraElementsAreKept() throws {
    let decoded = try decode([CommentedIP].self, #"[["a",1,"c",true,{"x":[1, 2]}],"b"]"#)
    let value = try #require(decoded.value.first)
    #expect(value.unknownFields.names == ["3", "4"])
    #expect(value.unknownFields["4"] == ["x": [1, 2]])
    #expect(decoded.deviations.map(\.description) == ["$[0][3]: more elements than declared"])
    #expect(text(decoded.value) == #"[["a",1,"c",true,{"x":[1,2]}],"b"]"#)
    #expect(failure([CommentedIP].self, #"[["a",1,"c",true]]"#, strict: true).contains("expected the end of the array"))
  }

  @Test func missingElementsAreNamedByPosition() throws {
    let decoded = try decode([Pair<Int>].self, #"[["a"]]"#)
    #expect(decoded.value.first?.second == 0)
    #expect(decoded.deviations.map(\.path) == ["$[0][1]"])
    #expect(try decode(Pair<Int>.self, "[]").deviations.map(\.path) == ["$[0]", "$[1]"])
    #expect(failure(Pair<Int>.self, "{}").hasPrefix("$: expected array, found object"))
    #expect(failure(CommentedIP.self, "{}").hasPrefix("$: expected string, found object"))
  }

  @Test func plainTextIsReadAsOneString() throws {
    let config = "line \"one\"\n\\ two\t\u{1}é😀"
    #expect(try JSONReader.decodeText(String.self, from: Array(config.utf8)).value == config)
    #expect(try JSONReader.decodeText(String.self, from: []).value == "")
    #expect(try JSONReader.decodeText(AccessPolicy.self, from: Array("drop".utf8)).value == .drop)
    let strict = JSONReadOptions(strict: true)
    #expect(try JSONReader.decodeText(Int.self, from: Array("42".utf8), options: strict).value == 42)
    #expect(try JSONReader.decodeText(Bool.self, from: Array("1".utf8), options: strict).value)
    #expect(try JSONReader.decodeText(Double.self, from: Array("1.5".utf8), options: strict).value == 1.5)
    #expect(throws: JSONError.self) { try JSONReader.decodeText(Int.self, from: Array("4x".utf8)) }
    let error = try #require(throws: JSONError.self) { try JSONReader.decodeText(String.self, from: [0x61, 0xFF]) }
    #expect(error.reason == .invalidUTF8)
  }

  @Test func typesThatReadTooLittleOrTooMuchDoNoHarm() throws {
    #expect(try decode([Lazy].self, #"[{"a":1},[2],"x"]"#).value.count == 3)
    #expect(try decode([Unfinished].self, #"[{"a":1,"b":[2]},{"b":[],"a":3}]"#).value.map(\.a) == [1, 3])
    #expect(throws: JSONError.self) { try decode([Greedy].self, "[1,2]") }
  }
}

extension Target {
  /// The case's name.
  fileprivate var kindName: String {
    switch self {
    case .upstream: "upstream"
    case .services: "services"
    case .other: "other"
    }
  }
}

/// Reads nothing.
private struct Lazy: JSONCoding {
  init(json reader: inout JSONReader) {}
  func write(to writer: inout JSONWriter) { writer.null() }
}

/// Does not leave its object.
private struct Unfinished: JSONCoding {
  let a: Int
  init(json reader: inout JSONReader) {
    reader.object("a,b")
    a = reader.int()
  }
  func write(to writer: inout JSONWriter) { writer.null() }
}

/// Reads two values where one stands.
private struct Greedy: JSONCoding {
  init(json reader: inout JSONReader) { _ = reader.int() + reader.int() }
  func write(to writer: inout JSONWriter) { writer.null() }
}
