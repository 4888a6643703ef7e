import SwiftNames
import Testing

/// Which structs there are for a type, with which members, and who reads or writes them.
@Suite struct StructureTests {
  /// Each struct as `name[rw](members)`.
  private static func structures(_ spec: SampleSpec) throws -> [String] {
    try spec.swift().structures.map { structure in
      let use = (structure.isRead ? "r" : "") + (structure.isWritten ? "w" : "")
      let members = structure.members.map { "\($0.name): \($0.type)" }.joined(separator: ", ")
      return "\(structure.name)[\(use)](\(members))"
    }
  }

  private static let views = #"""
    "Item": {"at": "S", "doc": "D", "fields": [
      {"name": "id", "type": "int", "access": "read"},
      {"name": "name", "type": "string", "access": "read create", "required": "create"},
      {"name": "note", "type": "string?", "optional": true},
      {"name": "parts", "type": "[Part]", "access": "read create update"}]},
    "Part": {"at": "S", "doc": "D", "fields": [{"name": "n", "type": "int"}, {"name": "m", "type": "int", "access": "read"}]}
    """#
  private static let read = #""r": {"at": "S", "doc": "D", "http": "GET /x", "result": "Item"}"#

  private static func create(_ arguments: String) -> String {
    #""c": {"at": "S", "doc": "D", "http": "POST /x", "body": "Item.Create", "arguments": "\#(arguments)", "result": "null"}"#
  }

  /// Where members are arguments, only what they lead to is written as a struct.
  @Test func membersAsArguments() throws {
    let spec = SampleSpec(types: Self.views, operations: "\(Self.read),\n\(Self.create("members"))")
    #expect(
      try Self.structures(spec) == [
        "Item[r](id: Int, name: String, note: String?, parts: [Part])", "Part[r](n: Int, m: Int)",
        "Part.Create[w](n: Int?)",
      ])
  }

  @Test func aStructAsArgument() throws {
    let spec = SampleSpec(types: Self.views, operations: "\(Self.read),\n\(Self.create("struct"))")
    let structures = try Self.structures(spec)
    #expect(
      structures == [
        "Item[r](id: Int, name: String, note: String?, parts: [Part])",
        "Item.Create[w](name: String, note: String?, parts: [Sample.Part.Create]?)", "Part[r](n: Int, m: Int)",
        "Part.Create[w](n: Int?)",
      ])
  }

  /// What is changed may be kept, set to null, or set.
  @Test func updates() throws {
    let update = #"""
      "u": {"at": "S", "doc": "D", "http": "PUT /x", "body": "Item.Update", "arguments": "struct", "result": "null"}
      """#
    let spec = SampleSpec(types: Self.views, operations: "\(Self.read),\n\(update)")
    #expect(try Self.structures(spec)[1] == "Item.Update[w](note: Patch<String>, parts: [Sample.Part.Update]?)")
  }

  /// A type without views that is read and written is one struct.
  @Test func oneStructForBothSides() throws {
    let spec = SampleSpec(
      types: #"""
        "T": {"at": "S", "doc": "D", "fields": [
          {"name": "a", "type": "int"}, {"name": "b", "type": "int", "optional": true}, {"name": "c", "type": "int?"},
          {"name": "d", "type": "int?", "optional": true}]}
        """#,
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "PUT /t", "body": "T", "arguments": "struct", "result": "T"}
        """#)
    #expect(try Self.structures(spec) == ["T[rw](a: Int, b: Int?, c: Int?, d: Int?)"])
    let structure = try #require(try spec.swift().structures.first)
    #expect(structure.initializerOrder.map(\.name) == ["a", "c", "b", "d"])
    #expect(structure.members.map(\.defaultValue) == [nil, "nil", nil, "nil"])
  }

  /// What only the arguments of a method stand for needs no struct at all.
  @Test func noStructForArgumentsAlone() throws {
    let spec = SampleSpec(
      types: #""T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]}"#,
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "PUT /t", "body": "T", "arguments": "members", "result": "null"}
        """#)
    #expect(try Self.structures(spec) == [])
  }

  @Test func positionalRecords() throws {
    let spec = SampleSpec(
      types: #"""
        "T": {"at": "S", "doc": "D", "alone": "address", "tuple": [
          {"name": "address", "type": "string"}, {"name": "seconds", "type": "int", "optional": true}]}
        """#,
      operations: #""t": {"at": "S", "doc": "D", "http": "PUT /t", "body": "[T]", "result": "null"}"#)
    #expect(try Self.structures(spec) == ["T[w](address: String, seconds: Int?)"])
    #expect(try spec.swift().structures.first?.members.map(\.label) == [nil, "seconds"])
  }

  @Test func renamedMembers() throws {
    let spec = SampleSpec(
      types: #"""
        "T": {"at": "S", "doc": "D", "swift": "Thing", "fields": [
          {"name": "default", "type": "int"}, {"name": "description", "type": "int"}, {"name": "hash", "type": "int"},
          {"name": "keytag", "swift": "keyTag", "type": "int"}, {"name": "2fa", "swift": "secondFactor", "type": "int"}]}
        """#,
      operations: #""t": {"at": "S", "doc": "D", "http": "GET /t", "result": "T"}"#)
    #expect(
      try Self.structures(spec) == [
        "Thing[r](`default`: Int, descriptionValue: Int, hash: Int, keyTag: Int, secondFactor: Int)"
      ])
  }
}
