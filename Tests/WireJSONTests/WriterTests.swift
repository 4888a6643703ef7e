// Writing: the documented form, to the byte.

import Testing
import WireJSON

@Suite struct WriterTests {
  private func written(checksLimits: Bool = true, redacting: Bool = false, _ body: (inout JSONWriter) -> Void)
    -> JSONFragment
  {
    var writer = JSONWriter(checksLimits: checksLimits, redacting: redacting)
    body(&writer)
    return writer.finish()
  }

  private func string(_ fragment: JSONFragment) -> String { String(decoding: fragment.bytes, as: UTF8.self) }

  @Test func escapesWhatMustBe() {
    #expect(text("a\"b\\c/d") == #""a\"b\\c/d""#)
    #expect(text("\u{8}\u{9}\u{A}\u{C}\u{D}") == #""\b\t\n\f\r""#)
    #expect(text("\u{0}\u{1}\u{B}\u{F}\u{10}\u{1A}\u{1F}") == #""\u0000\u0001\u000b\u000f\u0010\u001a\u001f""#)
    #expect(text("\u{7F}é€😀\u{2028}") == "\"\u{7F}é€😀\u{2028}\"")
    #expect(text("") == "\"\"")
    #expect(text("\"") == #""\"""#)
  }

  @Test func everyScalarSurvives() throws {
    for value in UInt32(0)...0x10FFFF where value < 0x3000 || value % 97 == 0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let string = "x\(scalar)y"
      #expect(try decode(String.self, text(string), strict: true).value == string)
    }
  }

  /// Text is copied and looked through in runs and words: every byte at every place, in texts shorter and longer.
  @Test func escapesAtEveryPlace() throws {
    for special in [UInt8](0...0x7F) {
      for length in [Int](1...26) + [63, 64, 65, 71, 72, 73, 127, 128, 129, 200] {
        for place in [0, length / 2, length - 1] {
          var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: length)
          bytes[place] = special
          let string = String(decoding: bytes, as: UTF8.self)
          let written = text(string)
          let mustBeEscaped = special < 0x20 || special == 0x22 || special == 0x5C
          #expect(written.contains("\\") == mustBeEscaped, "\(special) at \(place) of \(length)")
          #expect(try decode(String.self, written, strict: true).value == string)
          #expect(try decode(String.self, text(string + "é" + string), strict: true).value == string + "é" + string)
        }
      }
    }
  }

  @Test func longTextsAndManyMembers() throws {
    let long = String(repeating: "0123456789é\n", count: 40_000)
    #expect(try decode([String].self, text([long, "", long]), strict: true).value == [long, "", long])
    let map = Dictionary(uniqueKeysWithValues: (0..<5_000).map { ("key \($0)", [$0, -$0]) })
    #expect(try decode([String: [Int]].self, text(map), strict: true).value == map)
  }

  @Test func writesIntegers() {
    for value in [0, 1, -1, 9, 10, 99, 100, -10, 12345, Int.max, Int.min, 1_000_000_000] {
      #expect(text(value) == value.description)
    }
    var generator = SplitMix(seed: 7)
    for size in 1...63 {
      let power = Int(truncatingIfNeeded: UInt64(1) << UInt64(size))
      for _ in 0..<200 {
        let value = Int(truncatingIfNeeded: generator.next()) % power
        #expect(text(value) == value.description)
      }
    }
    var power = 1
    for _ in 0..<18 {
      power *= 10
      for value in [power - 1, power, power + 1, -power] { #expect(text(value) == value.description) }
    }
  }

  @Test func writesDoublesShortestAndExact() throws {
    #expect(text(91.0) == "91.0")
    #expect(text(0.1) == "0.1")
    #expect(text(-0.0) == "-0.0")
    #expect(text(1e100) == "1e+100")
    #expect(text(Double.leastNonzeroMagnitude) == "5e-324")
    for value in [
      0.1 + 0.2, 1 / 3, .pi, 1e22, 1e23, 123456789.123456789, .greatestFiniteMagnitude, .leastNonzeroMagnitude,
    ] {
      #expect(try decode(Double.self, text(value), strict: true).value == value)
    }
  }

  /// Whole numbers, decimals of few digits and any bits.
  @Test func writesDoublesAsTheStandardLibraryDoes() {
    var generator = SplitMix(seed: 11)
    for _ in 0..<100_000 {
      let bits = generator.next()
      let few = Double(Int(truncatingIfNeeded: bits) % 1_000_000)
      let values = [Double(bitPattern: bits), few, few / 1_000, Double(bits), Double(bits) / 1e12]
      for value in values where value.isFinite && text(value) != value.description {
        Issue.record("\(value) is written as \(text(value))")
      }
    }
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan])
  func infiniteNumbersAreViolations(value: Double) {
    let fragment = JSONFragment(["a": [1.0, value]], checksLimits: false)
    #expect(fragment.violation?.description == "a[1] must be a finite number")
    #expect(string(fragment) == #"{"a":[1.0,null]}"#)
  }

  @Test func leavesOutOrWritesNull() {
    let fragment = written { writer in
      writer.object("a,b,c,d,e,f")
      writer.stringIfPresent(nil)
      writer.stringOrNull(nil)
      writer.intIfPresent(1)
      writer.doubleIfAny(nil)
      writer.boolOrNull(false)
      writer.valueIfPresent([1])
      writer.end()
    }
    #expect(string(fragment) == #"{"b":null,"c":1,"e":false,"f":[1]}"#)
    #expect(fragment.violation == nil)
    #expect(
      string(
        written { writer in
          writer.object("a,b")
          writer.intIfPresent(nil)
          writer.intIfPresent(nil)
          writer.end()
        }) == "{}")
  }

  @Test func patchesKeepClearOrSet() {
    func patched(_ patch: Patch<String>) -> String {
      string(
        written { writer in
          writer.object("a,b")
          writer.patch(patch)
          writer.int(1)
          writer.end()
        })
    }
    #expect(patched(.keep) == #"{"b":1}"#)
    #expect(patched(.null) == #"{"a":null,"b":1}"#)
    #expect(patched("x") == #"{"a":"x","b":1}"#)
    #expect(Patch<Int>.value(1).map { "\($0)" } == .value("1"))
    let number: Patch<Int> = 3
    #expect(number.value == 3)
    #expect(Patch<Int>.keep.value == nil)
  }

  @Test func mapsAreWrittenInTheOrderOfTheirKeys() {
    #expect(text([10: 1, 9: 2, -1: 3]) == #"{"-1":3,"9":2,"10":1}"#)
    #expect(text(["b": 1, "a": 2, "é": 3, "B": 4]) == #"{"B":4,"a":2,"b":1,"é":3}"#)
    #expect(text([Level.high: true, .low: false]) == #"{"1":false,"10":true}"#)
    #expect(text([AccessPolicy.drop: [1], .accept: []]) == #"{"accept":[],"drop":[1]}"#)
    #expect(text([String: Int]()) == "{}")
    #expect(text(["a\"": ["b\n": 1]]) == #"{"a\"":{"b\n":1}}"#)
  }

  @Test func recordsStandAloneOrInAnArray() throws {
    for json in [#""a""#, #"["a",1]"#, #"["a",1,"c"]"#] {
      #expect(text(try decode(CommentedIP.self, json, strict: true).value) == json)
    }
    let fragment = written { writer in
      writer.tuple()
      writer.string("a")
      writer.intIfPresent(nil)
      writer.stringIfPresent("c")
      writer.end()
    }
    #expect(fragment.violation?.description == "[2] must not be given when an earlier element is left out")
  }

  @Test func namesCanBeGivenOneByOne() {
    let fragment = written { writer in
      writer.object()
      writer.member("user\"name")
      writer.string("me")
      writer.member("inner")
      writer.value(["k": [true]])
      writer.member("none")
      writer.null()
      writer.end()
    }
    #expect(string(fragment) == #"{"user\"name":"me","inner":{"k":[true]},"none":null}"#)
  }

  @Test func optionalsInListsAreNull() {
    #expect(text([1, nil, 3]) == "[1,null,3]")
    #expect(text([[1], []]) == "[[1],[]]")
  }

  @Test func fragmentsAreSplicedIn() {
    let params = JSONFragment(["name": "n"])
    let keys = JSONFragment(["key": "k"])
    #expect(string(params.inserting(members: keys)) == #"{"name":"n","key":"k"}"#)
    let empty = JSONFragment([String: Int]())
    #expect(string(empty.inserting(members: keys)) == #"{"key":"k"}"#)
    #expect(string(keys.inserting(members: empty)) == #"{"key":"k"}"#)
    #expect(string(empty.inserting(members: empty)) == "{}")
    #expect(
      JSONFragment([1]).inserting(members: keys).violation?.description
        == "the value must be an object to take further members")
    let envelope = written { writer in
      writer.object("jsonrpc,params,id")
      writer.string("2.0")
      writer.fragment(params)
      writer.int(1)
      writer.end()
    }
    #expect(string(envelope) == #"{"jsonrpc":"2.0","params":{"name":"n"},"id":1}"#)
  }

  @Test func violationsOfFragmentsKeepTheirPlace() {
    let inner = written { writer in
      writer.object("list")
      writer.value([1.0, .nan])
      writer.end()
    }
    let outer = written { writer in
      writer.object("params")
      writer.fragment(inner)
      writer.end()
    }
    #expect(outer.violation?.path == "params.list[1]")
    #expect(inner.inserting(members: JSONFragment(["a": 1])).violation?.path == "list[1]")
  }

  @Test func secretsAreHiddenOnlyWhenRedacting() {
    let body: (inout JSONWriter) -> Void = { writer in
      writer.object("user,password")
      writer.string("me")
      writer.secret("hunter2")
      writer.end()
    }
    #expect(string(written(body)) == #"{"user":"me","password":"hunter2"}"#)
    #expect(string(written(redacting: true, body)) == #"{"user":"me","password":"•••"}"#)
  }

  @Test func fragmentsNeverShowTheirText() {
    let fragment = JSONFragment(["password": "hunter2"])
    var dumped = ""
    dump(fragment, to: &dumped)
    for shown in [
      "\(fragment)", String(reflecting: fragment), dumped, "\([fragment])",
      "\(Mirror(reflecting: fragment).children.map { $0 })",
    ] {
      #expect(!shown.contains("hunter2") && !shown.contains("104"), "\(shown)")
    }
    #expect(fragment.description == "JSON of 22 bytes")
  }

  @Test func fragmentsKnowWhereTheirSecretsStand() {
    func login(_ name: StaticString) -> JSONFragment {
      written { writer in
        writer.object(name)
        writer.string("me")
        writer.secret("hunter\"2")
        writer.end()
      }
    }
    let first = login("user,password")
    #expect(String(decoding: first.redactedBytes, as: UTF8.self) == #"{"user":"me","password":"•••"}"#)
    let joined = first.inserting(members: login("name,key"))
    let envelope = written { writer in
      writer.object("id,params")
      writer.int(1)
      writer.fragment(joined)
      writer.end()
    }
    #expect(
      String(decoding: envelope.redactedBytes, as: UTF8.self)
        == #"{"id":1,"params":{"user":"me","password":"•••","name":"me","key":"•••"}}"#)
    #expect(string(envelope).contains(#""key":"hunter\"2""#))
    #expect(JSONFragment(["a": 1]).redactedBytes == JSONFragment(["a": 1]).bytes)
  }
}
