import Testing

/// Types, their members and values whose names clash in Swift only.
@Suite struct TypeCollisionTests {
  @Test func typesThatGeneratedCodeNeeds() throws {
    try SampleSpec(
      types: #"""
        1️⃣"Failure": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]},
        2️⃣"ErrorCode": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
        3️⃣"JSONReader": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
        4️⃣"Rules": {"at": "S", "doc": "D", "values": [{"value": "a"}]}
        """#,
      operations: #"""
        "a": {"at": "S", "doc": "D", "http": "GET /a", "result": "Failure"},
        "b": {"at": "S", "doc": "D", "http": "GET /b", "result": "ErrorCode"},
        "c": {"at": "S", "doc": "D", "http": "GET /c", "result": "JSONReader"},
        "d": {"at": "S", "doc": "D", "http": "GET /d", "result": "Rules"}
        """#,
      extra: #""errors": [{"code": 7, "swift": "broken", "category": "conflict", "at": "S"}],"#
    ).expectCollisions(
      "1️⃣: error: Swift name 'Failure' is taken by Swift or generated code; give type 'Failure' another with \"swift\"",
      "2️⃣: error: Swift name 'ErrorCode' is taken by Swift or generated code; "
        + "give type 'ErrorCode' another with \"swift\"",
      "3️⃣: error: Swift name 'JSONReader' is taken by Swift or generated code; "
        + "give type 'JSONReader' another with \"swift\"",
      "4️⃣: error: Swift name 'Rules' is taken by Swift or generated code; give type 'Rules' another with \"swift\"")
  }

  /// Without codes, data or listed methods nothing of that name is emitted.
  @Test func typesThatGeneratedCodeDoesNotNeedHere() throws {
    try SampleSpec(
      types: #"""
        "Failure": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
        "ErrorCode": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
        "ExperimentalMethod": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
        "Create": {"at": "S", "doc": "D", "values": [{"value": "a"}]}
        """#,
      operations: #"""
        "a": {"at": "S", "doc": "D", "http": "GET /a", "result": "Failure"},
        "b": {"at": "S", "doc": "D", "http": "GET /b", "result": "ErrorCode"},
        "c": {"at": "S", "doc": "D", "http": "GET /c", "result": "ExperimentalMethod"},
        "d": {"at": "S", "doc": "D", "http": "GET /d", "result": "Create"}
        """#
    ).expectCollisions()
  }

  @Test func typesScopesAndGroupsOfHeaders() throws {
    try SampleSpec(
      types: #"""
        1️⃣"DNSScope": {"at": "S", "doc": "D", "values": [{"value": "a"}]},
        2️⃣"RateLimit": {"at": "S", "doc": "D", "values": [{"value": "a"}]}
        """#,
      operations: #"""
        3️⃣"dns.a": {"at": "S", "doc": "D", "http": "GET /a", "result": "DNSScope"},
        "b": {"at": "S", "doc": "D", "http": "GET /b", "result": "RateLimit"}
        """#,
      extra: #"""
        "headers": [{"name": "X-Rate", "swift": 4️⃣"rateLimit.remaining", "type": "int", "at": "S"}],
        """#
    ).expectCollisions(
      "4️⃣: error: Swift name 'RateLimit' is taken by type 'RateLimit' at 2️⃣; give one of them another with \"swift\"",
      "3️⃣: error: Swift name 'DNSScope' is taken by type 'DNSScope' at 1️⃣; give one of them another with \"swift\"")
  }

  @Test func typesNamedLikeViews() throws {
    try SampleSpec(
      types: #"""
        "Item": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int", "access": "read create"}]},
        1️⃣"Create": {"at": "S", "doc": "D", "values": [{"value": "a"}]}
        """#,
      operations: #"""
        "a": {"at": "S", "doc": "D", "http": "POST /a", "body": "Item.Create", "result": "Create", "arguments": "struct"},
        "b": {"at": "S", "doc": "D", "http": "GET /a", "result": "Item"}
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'Create' is taken by Swift or generated code; give type 'Create' another with \"swift\"")
  }

  @Test func membersThatEveryTypeHas() throws {
    try SampleSpec(
      types: #"""
        "T": {"at": "S", "doc": "D", "fields": [
          {"name": "hash", "type": "U"}, {"name": 5️⃣"description", "type": "string"},
          {"name": 1️⃣"description_value", "type": "string"}, {"name": 2️⃣"x", "swift": "hashValue", "type": "E"}]},
        "U": {"at": "S", "doc": "D", "union": [
          {"name": "text", "type": "string"}, 3️⃣{"name": "write", "type": "[int]"}]},
        "E": {"at": "S", "doc": "D", "values": [
          {"value": 4️⃣"x", "name": "rawValue"}, {"value": 6️⃣"none"}, {"value": 7️⃣"none_value"}]}
        """#,
      operations: #""t": {"at": "S", "doc": "D", "http": "GET /t", "result": "T"}"#
    ).expectCollisions(
      "1️⃣: error: Swift name 'descriptionValue' is taken by member 'description' at 5️⃣; "
        + "give one of them another with \"swift\"",
      "2️⃣: error: Swift name 'hashValue' is taken by Swift or generated code; give member 'x' another with \"swift\"",
      "3️⃣: error: Swift name 'write' is taken by Swift or generated code; call case 'write' something else",
      "4️⃣: error: Swift name 'rawValue' is taken by Swift or generated code; give value 'x' another with \"name\"",
      "7️⃣: error: Swift name 'noneValue' is taken by value 'none' at 6️⃣; give one of them another with \"name\"")
  }

  @Test func typesThatAreOnlyCalledAlike() throws {
    try SampleSpec(
      types: #"""
        "Text": {"at": "S", "doc": "D", "scalar": "string"},
        "Other": {"at": "S", "doc": "D", "swift": "Wording", "fields": [{"name": "text", "type": "Text"}]}
        """#,
      operations: #""t": {"at": "S", "doc": "D", "http": "GET /t", "result": "Other"}"#
    ).expectCollisions()
  }
}
