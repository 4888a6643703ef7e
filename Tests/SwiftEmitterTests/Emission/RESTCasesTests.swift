import Testing

/// What is particular to REST: statuses, bodies, paths, pages.
@Suite struct RESTCasesTests {
  /// All emitted Swift of an API whose operations are given.
  private func sources(
    _ operations: String, types: String = "", extra: String = "", server: String = ""
  ) throws -> String {
    try SampleAPI.sources(types, operations, extra: extra, server: server)
  }

  @Test func severalStatusesOfSuccess() throws {
    let text = try sources(
      #"""
      "set": {"at": "S", "doc": "D", "http": "PUT /x", "result": {"201": "one int", "204": "null"}},
      "ask": {"at": "S", "doc": "D", "http": "GET /x", "result": {"200": "[int]", "202": "[int]"}}
      """#)
    #expect(text.contains(#"Sample.Request("set", "PUT /x", .repeatable, reply: .one, status: 201, or: [204])"#))
    #expect(text.contains(#"Sample.Request("ask", "GET /x", .none, or: [202])"#))
  }

  @Test func bodiesThatAreOneArgumentAreDocumented() throws {
    let text = try sources(
      #"""
      "add": {"at": "S", "doc": "D", "http": "POST /x", "result": "null",
        "body": {"type": "[int]", "name": "numbers", "doc": "All of them."}}
      """#)
    #expect(text.contains("- Parameter numbers: All of them.\n"))
    #expect(text.contains("public func add(_ numbers: [Int])"))
  }

  /// A parameter of the path and a member of the body may have one name; made-up calls tell them apart.
  @Test func membersNamedAsTheirPath() throws {
    let text = try sources(
      #"""
      "put": {"at": "S", "doc": "D", "http": "PUT /x/{host}", "body": "T", "arguments": "members", "result": "null"}
      """#,
      types: #""T": {"at": "S", "doc": "D", "fields": [{"name": "host", "swift": "name", "type": "string"}]}"#,
      extra: #""parameters": {"host": {"type": "int", "doc": "D"}},"#)
    #expect(text.contains(#""PUT", "https://example.com/x/1""#))
    #expect(text.contains(#"$0.put(1, name: "#))
  }

  @Test func pagesHaveASize() throws {
    let text = try sources(
      #"""
      "x.list": {"at": "S", "doc": "D", "http": "GET /x", "result": "[int]", "paging": {"swift": "all"}, "query": [
        {"name": "page_size", "type": "int", "optional": true}]},
      "y.list": {"at": "S", "doc": "D", "http": "GET /y", "result": "[int]", "paging": {"swift": "each"}}
      """#, extra: #""paging": {"page": "p", "size": "s", "pages": "n", "maximumSize": 50, "at": "S"},"#)
    #expect(text.contains("public func all(pageSize: Int? = nil, elementsPerPage: Int? = nil) -> APIPages<Sample,"))
    #expect(text.contains("public func each(pageSize: Int? = nil) -> APIPages<Sample, Int>"))
    #expect(text.contains("A page has `pageSize` elements, at most and by default 50."))
    #expect(text.contains("`GET /y`. It answers with one page; `each` runs through all.\n"))
    #expect(text.contains("return APIPages(self, request, size: pageSize)"))
  }

  @Test func clientsSayWhereFactsComeFrom() throws {
    let text = try sources(
      #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "int"}"#,
      extra: #""from": "a letter: all statuses","#)
    #expect(text.contains("/// From a letter: all statuses.\n"))
  }

  /// A value beside which something confirms it, and what an answer without it is.
  @Test func confirmedValues() throws {
    let text = try sources(
      #"""
      "add": {"at": "S", "doc": "D", "http": "POST /x", "result": {"ack": {"ok":true}, "value": "int"}, "payload": "id"},
      "put": {"at": "S", "doc": "D", "http": "PUT /x", "result": {"201": {"ack": {"ok":true}, "value": "T"}}}
      """#, types: #""T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]}"#)
    #expect(text.contains(##"reply: .json(at: "id").confirmed(by: #"{"ok": true}"#)"##))
    #expect(text.contains(##"reply: .json.confirmed(by: #"{"ok": true}"#), status: 201)"##))
    #expect(text.contains(##"answer: #"{"ok":true,"id":1}"#"##))
    #expect(text.contains(##"answer: #"{"ok":true,"a":1}"#"##))
    #expect(text.contains(##"refuses: #"{"id":1}"#"##))
  }

  @Test func secretText() throws {
    let text = try sources(#""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "secret text"}"#)
    #expect(text.contains(#"Sample.Request("get", "GET /x", .none, reply: .text)"#))
    #expect(text.contains("public func get() async throws -> Secret {"))
  }

  /// Errors say what a header says in words, and nothing of pages.
  @Test func headersOfErrors() throws {
    let text = try sources(
      #""list": {"at": "S", "doc": "D", "http": "GET /x", "result": "[int]", "paging": {"swift": "all"}}"#,
      extra: #"""
        "paging": {"page": "p", "size": "s", "pages": "n", "at": "S"},
        "headers": [{"name": "X-Said", "swift": "statusMessage", "type": "string", "at": "S"},
          {"name": "n", "swift": "pager.pages", "type": "int", "at": "S"},
          {"name": "X-Left", "swift": "rateLimit.remaining", "type": "int", "at": "S"}],
        "errors": [
          {"status": 422, "category": "invalidInput", "data": "[string: string]", "dataName": "fields", "at": "S"}],
        """#)
    #expect(text.contains(#"statusMessageHeader: "X-Said""#))
    #expect(text.contains("RateLimit { RateLimit(error.headers) }"))
    #expect(!text.contains("Pager(error.headers)"))
    #expect(text.contains("What the service said with HTTP status 422; nil for other errors, and where it cannot be"))
  }

  /// What the default server is, is said where a caller may give another one.
  @Test func servers() throws {
    let text = try sources(#""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "int"}"#)
    #expect(text.contains("- server: The address of the service; paths are appended to its own.\n"))
    let other = try sources(
      #""get": {"at": "S", "doc": "D", "http": "GET /x", "result": "int"}"#, server: #", "doc": "Where tests go.""#)
    #expect(other.contains("paths are appended to its own. By default: where tests go.\n"))
  }
}
