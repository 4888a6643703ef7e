import Testing

/// Names that stand for an API as a whole.
@Suite struct ClientCollisionTests {
  @Test(arguments: ["JSONValue", "APIClient", "WireRequest"]) func clientsNamedLikeTypesOfTheRuntime(name: String)
    throws
  {
    try SampleSpec(name: name).expectCollisions(
      "Specs/sample/api.json:1:1: error: Swift name '\(name)' is taken by Swift or generated code; "
        + "give the API another with \"name\"")
  }

  @Test func clientsNamedLikeMembersOfErrors() throws {
    try SampleSpec(name: "Category").expectCollisions(
      "Specs/sample/api.json:1:1: error: Swift name 'category' is taken by Swift or generated code; "
        + "give the API another with \"name\"")
  }

  @Test func chapters() throws {
    let empty = #"{"chapter": "C"}"#
    try SampleSpec(chapters: ["a-b.json": "1️⃣" + empty, "a_b.json": "2️⃣" + empty, "a-p-i.json": "3️⃣" + empty])
      .expectCollisions(
        "3️⃣: error: Swift name 'API' is taken by chapter 'api' at Specs/sample/api.json:1:1; "
          + "call one of them something else",
        "2️⃣: error: Swift name 'AB' is taken by chapter 'a-b' at 1️⃣; call one of them something else")
  }

  @Test func errors() throws {
    try SampleSpec(
      extra: #"""
        "errors": [{"code": 7, "swift": 1️⃣"broken", "category": "conflict", "at": "S"},
          {"code": 2️⃣"broken", "category": "conflict", "at": "S"},
          {"code": 8, "swift": 3️⃣"none", "category": "conflict", "at": "S"}],
        """#
    ).expectCollisions(
      "2️⃣: error: Swift name 'broken' is taken by error '7' at 1️⃣; give one of them another with \"swift\"",
      "3️⃣: error: Swift name 'none' is taken by Swift or generated code; give error '8' another with \"swift\"")
  }

  @Test func dataOfErrors() throws {
    try SampleSpec(
      extra: #"""
        "errors": [{"code": 7, "swift": 1️⃣"a", "category": "conflict", "at": "S", "data": "int"},
          {"code": 8, "swift": "b", "category": "conflict", "at": "S", "data": "int"},
          {"code": 9, "swift": 2️⃣"c", "category": "conflict", "at": "S", "data": "string"},
          {"code": 10, "swift": 3️⃣"d", "category": "conflict", "at": "S", "data": "string", "dataName": "code"}],
        """#
    ).expectCollisions(
      "2️⃣: error: Swift name 'data' is taken by the data of error '7' at 1️⃣; "
        + "give one of them another with \"dataName\"",
      "3️⃣: error: Swift name 'code' is taken by Swift or generated code; "
        + "give the data of error '10' another with \"dataName\"")
  }

  @Test func headers() throws {
    try SampleSpec(
      extra: #"""
        "headers": [{"name": "A", "swift": 1️⃣"status", "type": "int", "at": "S"},
          {"name": "B", "swift": 2️⃣"rate", "type": "int", "at": "S"},
          {"name": "C", "swift": 3️⃣"rate.limit", "type": "int", "at": "S"},
          {"name": "D", "swift": "other.limit", "type": "int", "at": "S"},
          {"name": "E", "swift": 4️⃣"other.headers", "type": "int", "at": "S"},
          {"name": "F", "swift": 5️⃣"a.b.c", "type": "int", "at": "S"}],
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'status' is taken by Swift or generated code; give header 'A' another with \"swift\"",
      "3️⃣: error: Swift name 'rate' is taken by header 'B' at 2️⃣; give one of them another with \"swift\"",
      "4️⃣: error: Swift name 'headers' is taken by Swift or generated code; give header 'E' another with \"swift\"",
      "5️⃣: error: 'a.b.c' has more than one dot; a header stands in one group at most")
  }

  @Test func modifiers() throws {
    try SampleSpec(
      extra: #"""
        "modifiers": [{"name": 1️⃣"retry", "type": "int", "optional": true},
          {"name": 2️⃣"dry_run", "type": "int", "optional": true},
          {"name": 3️⃣"dryRun", "type": "bool", "as": "flag", "optional": true}],
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'retry' is taken by Swift or generated code; give modifier 'retry' another with \"swift\"",
      "3️⃣: error: Swift name 'dryRun' is taken by modifier 'dry_run' at 2️⃣; give one of them another with \"swift\"")
  }

  @Test func experimentalMethods() throws {
    try SampleSpec(
      wire: "json-rpc-2.0", operations: #""a": {"at": "S", "doc": "D", "rpc": "a", "result": "int", "effect": "none"}"#,
      extra: #"""
        "experimental": [{"name": 1️⃣"a_b", "at": "S"}, {"name": 2️⃣"aB", "at": "S"}, {"name": 3️⃣"404", "at": "S"}],
        """#
    ).expectCollisions(
      "2️⃣: error: Swift name 'aB' is taken by experimental method 'a_b' at 1️⃣; call one of them something else",
      "3️⃣: error: '404' makes no Swift name")
  }
}
