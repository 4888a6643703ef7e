import Foundation
import SpecModel
import Testing
import WireJSON

/// The specs of `Tests/Torture` hold every word and shape that could break emitted code; here it is seen that they do.
@Suite struct TortureSpecTests {
  static let folders = ["torture", "torture-failure", "torture-form", "torture-rpc1", "torture-rpc2"]

  /// Swift's keywords, those of contexts included.
  static let keywords = """
    actor any as associatedtype associativity async await borrowing break case catch class consuming continue
    convenience copy default defer deinit didSet discard do dynamic each else enum extension fallthrough false
    fileprivate final for func get guard if import in indirect infix init inout internal is isolated lazy left let
    macro mutating nil none nonisolated nonmutating open operator optional override package postfix precedence
    precedencegroup prefix private protocol public repeat required rethrows return right self sending set some static
    struct subscript super switch then throw throws true try type typealias unowned unsafe var weak where while willSet
    yield
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  /// Types of the standard library, of Foundation and of the runtime.
  static let types = """
    AnyObject Array Bool Character Codable Comparable Data Date Decoder Dictionary Double Duration Encoder Equatable
    Error Float Hashable Hasher Int Never Optional Patch RawRepresentable Range Request Requests Result Secret Sendable
    Sequence StaticString String Substring Swift Task Type UInt URL UUID Void JSONValue WireHeaders APIError
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  @Test(arguments: folders) func specsAreCorrectAndCanonical(folder: String) throws {
    let files = try Repository.files("Tests/Torture/\(folder)")
    let reading = SpecReader.read(folder: folder, files: files)
    #expect(reading.diagnostics.map(\.description) == [])
    let formatted = SpecFormatter.format(folder: folder, files: files)
    #expect(Set(formatted.files.map(\.bytes)) == Set(files.map(\.bytes)))
  }

  @Test func everyWordStandsInEveryPlace() throws {
    let api = try Repository.api("Tests/Torture/torture")
    var fields: Set<String> = []
    var values: Set<String> = []
    for type in api.types {
      switch type.kind {
      case .fields(let listed): fields.formUnion(listed.map(\.name))
      case .values(let set): values.formUnion(set.values.map(\.value))
      case .tuple, .union, .scalar: break
      }
    }
    let parameters = Set(api.operations.flatMap { $0.query.map(\.name) })
    let operations = Set(api.operations.compactMap { $0.key.split(separator: ".").last.map(String.init) })
    for word in Self.keywords + Self.types {
      #expect(fields.contains(word) && values.contains(word), "\(word) is no member or no value")
      #expect(parameters.contains(word) && operations.contains(word), "\(word) is no parameter or no operation")
    }
  }

  /// A wire, a kind of credential, a time format or a shape that the format gains has to be added.
  @Test func everyKindIsThere() throws {
    let apis = try Self.folders.map { try Repository.api("Tests/Torture/\($0)") }
    #expect(Set(apis.map(\.wire)) == Set(Wire.allCases))
    let places = apis.flatMap { api in
      api.credentials.compactMap(\.place) + api.operations.flatMap { ($0.credentials ?? []).map(\.place) }
    }
    let kinds = Set(places.map { Mirror(reflecting: $0).children.first?.label ?? "\($0)" })
    #expect(kinds == ["basic user", "basic password", "header", "query", "form", "params", "parameter"])
    let formats = apis.flatMap(\.types).compactMap { type -> String? in
      guard case .scalar(let scalar) = type.kind, let format = scalar.format else { return nil }
      return String("\(format)".prefix { $0 != "(" })
    }
    #expect(Set(formats) == ["unix", "unixMilliseconds", "iso8601", "date", "pattern"])
    let largest = apis.flatMap(\.types).map { type in
      if case .fields(let fields) = type.kind { fields.count } else { 0 }
    }
    #expect(largest.contains { $0 >= 60 })
  }

  /// A key that the format gains has to be added, unless nothing that is emitted depends on it.
  @Test func everyKeyIsThere() throws {
    let silent: Set = [
      "above", "accept", "after", "back", "because", "blocks", "change", "first", "furniture", "inside", "past",
      "prefix", "rules", "samples", "sections", "titles", "until",
    ]
    let schema = try JSONValue(parsing: Array(try Repository.text("Specs/spec.schema.json").utf8))
    var keys: Set<String> = []
    Self.visit(schema) { name, value in
      if name == "properties", let properties = value.object { keys.formUnion(properties.members.map(\.key)) }
    }
    var used: Set<String> = []
    for folder in Self.folders {
      for file in try Repository.files("Tests/Torture/\(folder)") {
        Self.visit(try JSONValue(parsing: file.bytes)) { name, _ in used.insert(name) }
      }
    }
    #expect(keys.count > 100)
    #expect(keys.subtracting(used) == silent)
  }

  /// All members of all objects in a value.
  private static func visit(_ value: JSONValue, _ member: (String, JSONValue) -> Void) {
    for element in value.array ?? [] { visit(element, member) }
    for (name, inner) in value.object?.members ?? [] {
      member(name, inner)
      visit(inner, member)
    }
  }

  /// A type named like one of Swift's must say what it is called there.
  @Test(arguments: ["Any", "Array", "Bool", "Data", "Error", "Int", "Optional", "Result", "Self", "String", "Type"])
  func typesOfSwiftNeedAnotherName(name: String) {
    func findings(_ swift: String) -> [String] {
      let text = """
        {"format": 1, "name": "Sample", "title": "Sample", "version": "1", "doc": "A sample.",
        "servers": [{"url": "https://example.com"}], "wire": "rest",
        "types": {"\(name)": {"at": "S",\(swift) "doc": "D", "fields": [{"name": "a", "type": "int"}]}},
        "operations": {"get": {"at": "S", "doc": "D", "http": "GET /x", "result": "\(name)"}}}
        """
      let file = SpecFile(path: "Specs/sample/api.json", bytes: Array(text.utf8))
      return SpecReader.read(folder: "sample", files: [file]).diagnostics.map(\.description)
    }
    #expect(
      findings("") == [
        "Specs/sample/api.json:3:11: error: '\(name)' is a name of Swift or of generated code; add \"swift\""
      ])
    #expect(findings(#" "swift": "Renamed","#) == [])
  }
}
