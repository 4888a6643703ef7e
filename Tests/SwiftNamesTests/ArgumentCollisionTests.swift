import Testing

/// Arguments and limits whose names clash inside the bodies of methods.
@Suite struct ArgumentCollisionTests {
  @Test func oneArgumentTwice() throws {
    try SampleSpec(
      types: #"""
        "T": {"at": "S", "doc": "D", "fields": [{"name": 1️⃣"itemId", "type": "int"}]}
        """#,
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "POST /t/{item_id}", "body": "T", "result": "null", "arguments": "members"}
        """#,
      extra: #""parameters": {2️⃣"item_id": {"type": "int", "doc": "D"}},"#
    ).expectCollisions(
      "1️⃣: error: Swift name 'itemID' is taken by argument 'item_id' at 2️⃣; give one of them another with \"swift\"")
  }

  /// Its value would be put into the path in place of the scope's.
  @Test func anArgumentThatHidesAParameterOfItsScope() throws {
    try SampleSpec(
      operations: #"""
        "zone.get": {"at": "S", "doc": "D", "http": "GET /zones/{name}", "result": "text", "query": [
          {"name": 1️⃣"Name", "type": "string"}]}
        """#,
      extra: #"""
        "parameters": {2️⃣"name": {"type": "string", "doc": "D"}}, "scopes": {"zone": {"doc": "D", "parameters": ["name"]}},
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'name' is taken by parameter 'name' at 2️⃣; give one of them another with \"swift\"")
  }

  @Test func argumentsThatSwiftRenames() throws {
    try SampleSpec(
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "GET /t", "result": "text", "query": [
          {"name": 1️⃣"var", "type": "int"}, {"name": 2️⃣"var_value", "type": "int"}]}
        """#
    ).expectCollisions(
      "2️⃣: error: Swift name 'varValue' is taken by argument 'var' at 1️⃣; "
        + "give one of them another with \"swift\"")
  }

  @Test func argumentsOfWaiters() throws {
    try SampleSpec(
      operations: #"""
        "t": {"at": "S", "doc": "D", "http": "GET /t", "result": "int", "query": [
          {"name": 1️⃣"limit", "type": "int"}, {"name": 2️⃣"progress", "type": "int"}],
          "waiter": {"swift": "waitForT", "member": "", "done": [1], "progress": true}},
        "u": {"at": "S", "doc": "D", "http": "GET /t", "result": "int", "query": [{"name": "limit", "type": "int"}]}
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'limit' is taken by Swift or generated code; give argument 'limit' another with \"swift\"",
      "2️⃣: error: Swift name 'progress' is taken by Swift or generated code; "
        + "give argument 'progress' another with \"swift\"")
  }

  @Test func credentials() throws {
    try SampleSpec(
      extra: #"""
        "credentials": [{"name": 1️⃣"server", "header": "A"}, {"name": 2️⃣"x", "swift": "client", "header": "B"}],
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'server' is taken by Swift or generated code; "
        + "give credential 'server' another with \"swift\"",
      "2️⃣: error: Swift name 'client' is taken by Swift or generated code; give credential 'x' another with \"swift\"")
  }

  /// Otherwise one would be checked against the limits of the other.
  @Test func limitsOfOneName() throws {
    try SampleSpec(
      types: #"""
        "ABC": {"at": "S", "doc": "D", "scalar": "string", "pattern": "[a-z]"}
        """#,
      operations: #"""
        "a.b": {"at": "S", "doc": "D", "swift": "aB", "http": "GET /x", "result": "null", "query": [
          {"name": "c", "type": "string", "pattern": "[0-9]"}, {"name": "d", "type": "ABC"}]},
        "a_b": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "query": [
          {"name": "d", "type": "string", "pattern": "[0-9]"}]},
        "a.b_d": {"at": "S", "doc": "D", "http": "GET /x", "result": "null", "query": [
          {"name": 3️⃣"e", "type": "string", "pattern": "[0-9]"}]},
        "a.b-d": {"at": "S", "doc": "D", "swift": "other", "http": "GET /x", "result": "null", "query": [
          {"name": 4️⃣"e", "type": "string", "pattern": "[7-9]"}]}
        """#
    ).expectCollisions(
      "4️⃣: error: the limits of argument 'e' and of argument 'e' at 3️⃣ are both called 'aBDE' in Swift; "
        + "declare one of them as a scalar type of another name")
  }
}
