import PageDrift
import SpecModel
import Testing

/// What is drafted from each form that pages and calls have.
@Suite struct DraftTests {
  /// The draft of the one section of a page.
  private func draft(_ lines: String) throws -> Draft {
    let api = try SmallSpec().api()
    let rules = try #require(api.sections)
    let cut = PageCut(try PageText(Array("== Read\n\(lines)".utf8), name: "page.txt"), by: rules)
    return SectionDraft(cut, api).draft(try #require(cut["== Read"]))
  }

  @Test func aPathWithACommandLine() throws {
    let operation = try #require(
      try draft(
        """
        /orders/[order_id]/lines.json
        GET
        order_id
        - the order
        sort
        - what comes first
        $ curl "https://api.example.com/orders/34-1234/lines.json" --get\\
        --data "page=2&names=a%2Cb"
        [
        {"id": 1, "price": 2, "note": null},
        {"id": 2, "price": 2.5, "note": "x", "tags": {"a.b": true}}
        ]
        """
      ).operation)
    #expect(operation.call == .http(method: "GET", template: "/orders/{order_id}/lines.json"))
    #expect(operation.path.map { "\($0.name) \($0.shape) \($0.line ?? 0)" } == ["order_id string 4"])
    #expect(
      operation.query.map { "\($0.name) \($0.shape) \($0.isOptional)" } == [
        "page int false", "names list(PageDrift.DraftShape.string) false", "sort string true",
      ])
    guard case .list(.record(let fields))? = operation.answer else {
      Issue.record("\(String(describing: operation.answer))")
      return
    }
    #expect(fields.map(\.name) == ["id", "price", "note", "tags"])
    #expect(fields.map(\.shape) == [.int, .double, .nullable(.string), .map(.bool)])
    #expect(fields.map(\.isOptional) == [false, false, false, true])
  }

  @Test func listsWithAParagraphForEachMember() throws {
    let operation = try #require(
      try draft(
        """
        path Parameters
        name
        required
        string

        Whose it is

        Request Body schema: application/json
        kind
        required
        string
        Enum: "a" "2b"

        count
        integer Nullable

        Responses

        Response Schema: application/json
        Array ()
        owners
        Array of strings
        """
      ).operation)
    #expect(operation.call == .http(method: "POST", template: ""))
    #expect(operation.path.map(\.name) == ["name"])
    guard case .record(let body)? = operation.input, case .list(.record(let answer))? = operation.answer else {
      Issue.record("\(operation)")
      return
    }
    #expect(body.map(\.values) == [["a", "2b"], []])
    #expect(body.map(\.shape) == [.string, .nullable(.int)])
    #expect(body.map(\.isOptional) == [false, true])
    #expect(answer.map(\.shape) == [.list(.string)])
  }

  @Test func listsWithASentenceForEachMember() throws {
    let operation = try #require(
      try draft(
        """
        {"jsonrpc": "2.0", "id": 1, "method": "read", "params": {"item": {"a": 1}}}
        "params"
        An object with these properties:
        "item"
        : An object, required."deep"
        : A boolean, optional.
        "result"
        A number.
        """
      ).operation)
    #expect(operation.call == .rpc("read"))
    guard case .record(let fields)? = operation.input else {
      Issue.record("\(operation)")
      return
    }
    #expect(fields.map(\.name) == ["item", "deep"])
    #expect(fields.map(\.isOptional) == [false, true])
    #expect(operation.answer == .double)
  }

  @Test func parametersInBrackets() throws {
    let operation = try #require(
      try draft("[a] = set [key] = 12 [level] = low|high\n{\"ok\": true}\n").operation)
    #expect(operation.call == .action("set"))
    #expect(operation.form.map(\.name) == ["key", "level"])
    #expect(operation.form.map(\.values) == [[], ["low", "high"]])
  }

  /// The words of the page are the page's: only names and lines are printed.
  @Test func nothingOfTheTextIsPrinted() throws {
    let text = try draft("/items\nGET\nIt tells secrets.\n{\"size\": 1}\n").text()
    #expect(
      text == """
        {
          "chapter": "???",
          "types": {
            "Items": {
              "at": "== Read",
              "doc": "??? line 1",
              "fields": [
                {"name": "size", "type": "int", "doc": "???"}
              ]
            }
          },
          "operations": {
            "items": {"at": "== Read", "doc": "??? line 1", "http": "GET /items", "result": "Items"}
          }
        }

        """)
  }

  @Test func callsOfCurl() throws {
    let call = try #require(
      CurlCall(
        """
        $ curl -s -X PUT 'https://api.example.com/v1/items/7/tags/0123456789abcdef?dry=1' \\
          -H "X-Tenant: a" -H 'Accept: application/json' -u me:secret \\
          --data '{"name": "it'"'"'s", "2fa": true}'
        """))
    #expect(call.method == "PUT")
    #expect(call.body == #"{"name": "it's", "2fa": true}"#)
    let text = Draft(call, answer: "\n{\"method\": \"x\", \"items\": []}").text()
    #expect(
      text == """
        {
          "chapter": "???",
          "parameters": {
            "id": {"type": "int", "doc": "???"},
            "id2": {"type": "string", "doc": "???"}
          },
          "types": {
            "ItemsTagsBody": {
              "at": "???",
              "doc": "???",
              "fields": [
                {"name": "name", "type": "string", "doc": "???"},
                {"name": "2fa", "swift": "???", "type": "bool", "doc": "???"}
              ]
            },
            "ItemsTags": {
              "at": "???",
              "doc": "???",
              "fields": [
                {"name": "method", "type": "string", "doc": "???"},
                {"name": "items", "type": "[json]", "note": "??? no value is shown", "doc": "???"}
              ]
            }
          },
          "operations": {
            "items.tags": {
              "at": "???",
              "doc": "???",
              "http": "PUT /v1/items/{id}/tags/{id2}",
              "query": [
                {"name": "dry", "type": "int", "doc": "???"}
              ],
              "header": [
                {"name": "X-Tenant", "type": "string", "doc": "???"}
              ],
              "body": "ItemsTagsBody",
              "result": "ItemsTags",
              "arguments": "members"
            }
          }
        }

        """)
  }

  /// Words that are the same in the plural keep their form.
  @Test func typesOfElements() throws {
    let call = try #require(CurlCall("curl https://api.example.com/v1/report"))
    let text = Draft(call, answer: #"{"series": [{"a": 1}], "entries": [{"a": "x"}], "items": [{"a": true}]}"#).text()
    for type in ["[Series]", "[Entry]", "[Item]"] { #expect(text.contains(type), "\(text)") }
  }

  @Test func formsAndRemoteCalls() throws {
    let form = try #require(CurlCall("curl -d a=1+2 --data-urlencode b=%C3%A4 https://api.example.com/x"))
    #expect(form.method == "POST")
    #expect(form.form.map { "\($0.name)=\($0.value)" } == ["a=1 2", "b=ä"])
    let call = try #require(
      CurlCall(#"curl https://api.example.com/rpc -d '{"method": "ban", "params": [["192.0.2.1", 7]], "id": 1}'"#))
    let operation = try #require(Draft(call, answer: #"{"result": 3, "error": null, "id": 1}"#).operation)
    #expect(operation.call == .rpc("ban"))
    #expect(operation.answer == .int)
    #expect(operation.input == .list(.tuple([.string, .int])))
  }

  @Test(arguments: ["", "wget https://api.example.com/x", "curl", "curl --help", "curl 'open"])
  func linesThatAreNoCalls(line: String) {
    #expect(CurlCall(line) == nil)
  }
}
