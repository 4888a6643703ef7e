import Testing

/// Methods, sequences, waiters and scopes that stand side by side under one name.
@Suite struct ScopeCollisionTests {
  @Test(arguments: ["api", "client", "curl", "examples", "render", "requests", "response", "send", "wait"])
  func methodsThatHideMembersOfTheClient(name: String) throws {
    try SampleSpec(
      operations: #"1️⃣"\#(name)": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"}"#
    ).expectCollisions(
      "1️⃣: error: Swift name '\(name)' is taken by Swift or generated code; "
        + "give operation '\(name)' another with \"swift\"")
  }

  @Test func scopesThatHideMembers() throws {
    try SampleSpec(
      operations: #"""
        "requests.get": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"},
        2️⃣"a.service": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"}
        """#,
      extra: #""scopes": {1️⃣"requests": {"doc": "D"}},"#
    ).expectCollisions(
      "1️⃣: error: Swift name 'requests' is taken by Swift or generated code; "
        + "give scope 'requests' another with \"swift\"",
      "2️⃣: error: Swift name 'service' is taken by Swift or generated code; "
        + "give operation 'a.service' another with \"swift\"")
  }

  /// A scope that takes parameters is a method, which Swift tells from a property.
  @Test func scopesWithParametersBesideProperties() throws {
    try SampleSpec(
      operations: #"""
        "client.get": {"at": "S", "doc": "D", "http": "GET /x/{id}", "result": "text"},
        "send.get": {"at": "S", "doc": "D", "http": "GET /x/{id}", "result": "text"}
        """#,
      extra: #"""
        "parameters": {"id": {"type": "int", "doc": "D"}},
        "scopes": {"client": {"doc": "D", "parameters": ["id"]}, 1️⃣"send": {"doc": "D", "parameters": ["id"]}},
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'send' is taken by Swift or generated code; give scope 'send' another with \"swift\"")
  }

  /// Inside a scope the members of the client are free.
  @Test func methodsOfScopesMayBeCalledLikeMembersOfTheClient() throws {
    try SampleSpec(
      operations: #""mail.send": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"}"#
    ).expectCollisions()
  }

  @Test func scopesAndMethods() throws {
    try SampleSpec(
      operations: #"""
        1️⃣"dns.get": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"},
        4️⃣"read": {"at": "S", "doc": "D", "swift": "dns", "http": "GET /x/{name}", "result": "text"},
        2️⃣"Mail.get": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"},
        3️⃣"mail.list": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"}
        """#,
      extra: #""parameters": {"name": {"type": "string", "doc": "D"}},"#
    ).expectCollisions(
      "1️⃣: error: Swift name 'dns' is taken by operation 'read' at 4️⃣; give one of them another with \"swift\"",
      "3️⃣: error: Swift name 'mail' is taken by scope 'Mail' at 2️⃣; give one of them another with \"swift\"")
  }

  /// Methods differ by their labels, as everywhere in Swift.
  @Test func methodsOfOneNameInTwoScopes() throws {
    try SampleSpec(
      operations: #"""
        "a_b.get": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"},
        "c.get": {"at": "S", "doc": "D", "http": "GET /x", "result": "text"}
        """#
    ).expectCollisions()
  }

  @Test func oneScopeMayStandTwice() throws {
    try SampleSpec(
      operations: #"""
        "zone.list": {"at": "S", "doc": "D", "http": "GET /zones", "result": "text"},
        "zone.get": {"at": "S", "doc": "D", "http": "GET /zones/{zone_id}", "result": "text"}
        """#,
      extra: #"""
        "parameters": {"zone_id": {"type": "int", "doc": "D"}},
        "scopes": {"zone": {"doc": "D", "parameters": ["zone_id"]}},
        """#
    ).expectCollisions()
  }

  @Test func methodsNamedLikeAParameterOfTheirScope() throws {
    try SampleSpec(
      operations: #"""
        1️⃣"zone.zone_id": {"at": "S", "doc": "D", "http": "GET /zones/{zone_id}", "result": "text"}
        """#,
      extra: #"""
        "parameters": {2️⃣"zone_id": {"type": "int", "doc": "D"}},
        "scopes": {"zone": {"doc": "D", "parameters": ["zone_id"]}},
        """#
    ).expectCollisions(
      "1️⃣: error: Swift name 'zoneID' is taken by parameter 'zone_id' at 2️⃣; give one of them another with \"swift\"")
  }

  @Test func waitersAndSequences() throws {
    try SampleSpec(
      operations: #"""
        1️⃣"poll": {"at": "S", "doc": "D", "http": "GET /x", "result": "int",
          "waiter": {"swift": "wait", "member": "", "done": [1]}},
        2️⃣"items": {"at": "S", "doc": "D", "http": "GET /y", "result": "[int]", "paging": {"swift": "items"}}
        """#,
      extra: #""paging": {"page": "p", "size": "s", "pages": "n", "at": "S"},"#
    ).expectCollisions(
      "1️⃣: error: Swift name 'wait' is taken by Swift or generated code; "
        + "give the waiter of 'poll' another with \"swift\"",
      "2️⃣: error: Swift name 'items' is taken by operation 'items' at 2️⃣; give one of them another with \"swift\"")
  }
}
