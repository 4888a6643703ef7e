import SpecModel
import Testing

/// What is worked out rather than written: usage, includes, defaults.
@Suite struct ResolutionTests {
  private func spec(_ name: String) throws -> API {
    try #require(SpecReader.read(folder: name, files: try Folders.files(of: name)).api)
  }

  @Test func typesKnowFromWhichSideTheyAreReached() throws {
    let api = try api(
      SpecText(
        types: #"""
          "Answer": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "[[string: Both]]"}]},
          "Both": {"at": "S", "doc": "D", "scalar": "int"},
          "Input": {"at": "S", "doc": "D", "tuple": [{"name": "a", "type": "Both?"}]},
          "Record": {"at": "S", "doc": "D", "fields": [
            {"name": "r", "type": "Both", "access": "read"}, {"name": "c", "type": "OnlyCreated", "access": "create"}]},
          "OnlyCreated": {"at": "S", "doc": "D", "scalar": "int"},
          "Problem": {"at": "S", "doc": "D", "fields": []},
          "Included": {"at": "S", "doc": "D", "fields": [{"name": "i", "type": "int"}]},
          "Including": {"at": "S", "doc": "D", "include": ["Included"], "fields": []}
          """#,
        operations: #"""
          "a": {"at": "S", "doc": "D", "http": "POST /a", "body": {"type": "[Input]", "name": "all"}, "result": "one Answer"},
          "b": {"at": "S", "doc": "D", "http": "POST /b", "body": "Record.Create", "arguments": "members", "result": "Including"}
          """#,
        extra: #""errors": [{"code": "E", "category": "conflict", "data": "Problem", "at": "S"}],"#))
    let usage = Dictionary(uniqueKeysWithValues: api.types.map { ($0.name, $0.usage) })
    let answer = Usage(answers: true, inputs: false)
    let input = Usage(answers: false, inputs: true)
    #expect(usage["Answer"] == answer)
    #expect(usage["Both"] == Usage(answers: true, inputs: true))
    #expect(usage["Input"] == input)
    #expect(usage["Record"] == input)
    #expect(usage["OnlyCreated"] == input)
    #expect(usage["Problem"] == answer)
    #expect(usage["Included"] == Usage(answers: false, inputs: false))
    #expect(usage["Including"] == answer)
  }

  @Test func webhooksAreReadAlthoughNothingAnswersWithThem() throws {
    let usage = try api(
      SpecText(
        types: #"""
          "T": {"at": "S", "doc": "D", "fields": [{"name": "a", "type": "int"}]},
          "Hook": {"at": "S", "webhook": true, "doc": "D", "fields": [{"name": "event", "type": "Event"}]},
          "Event": {"at": "S", "doc": "D", "values": [{"value": "a"}]}
          """#)
    ).types.map(\.usage)
    #expect(usage == Array(repeating: Usage(answers: true, inputs: false), count: 3))
  }

  @Test func viewsLeadOnlyToTheirOwnMembers() {
    expect(
      SpecText(
        types: #"""
          "Record": {"at": "S", "doc": "D", "fields": [
            {"name": "r", "type": "OnlyRead", "access": "read"}, {"name": "c", "type": "int", "access": "create"}]},
          1️⃣"OnlyRead": {"at": "S", "doc": "D", "scalar": "int"}
          """#,
        operations: #"""
          "b": {"at": "S", "doc": "D", "http": "POST /b", "body": "Record.Create", "arguments": "members", "result": "null"}
          """#),
      ["1️⃣": "warning: type 'OnlyRead' is used by nothing"])
  }

  @Test func includedMembersStandFirstAndKeepTheRecordsRules() throws {
    let type = try #require(try spec("qrator").types.first { $0.name == "CommentedIP" })
    guard case .tuple(let tuple) = type.kind else {
      Issue.record("a tuple is expected")
      return
    }
    #expect(tuple.members.map(\.name) == ["address", "seconds", "comment"])
    #expect(tuple.members.map(\.gap) == [nil, "0", nil])
    #expect(tuple.alone == "address")
  }

  @Test func envelopesOfRemoteProceduresAreBuiltIn() throws {
    let envelope = try spec("qrator").envelope
    #expect(envelope.payload == "result")
    #expect(envelope.failure == "error")
    let cloudflare = try spec("cloudflare")
    #expect(cloudflare.envelope.success?.value == "\"success\"")
    let payloads = Dictionary(uniqueKeysWithValues: cloudflare.operations.map { ($0.key, $0.results.map(\.payload)) })
    #expect(payloads["stats"] == ["response.result"])
    #expect(payloads["ip_lkup"] == [nil])
  }

  @Test func callsTakeWhatTheirSurroundingsSay() throws {
    let cloudflare = try spec("cloudflare").operations
    #expect(
      cloudflare.first { $0.key == "sec_lvl" }?.call
        == .action(name: "sec_lvl", field: "a", method: "POST", endpoint: "/api_json.html"))
    #expect(
      cloudflare.first { $0.key == "wl" }?.call
        == .action(name: "wl", field: "a", method: "GET", endpoint: "/api.html"))
    // An action that is a GET sends its parameters in the address.
    #expect(cloudflare.first { $0.key == "wl" }?.query.map(\.name) == ["key"])
    #expect(cloudflare.first { $0.key == "wl" }?.form == [])
    #expect(cloudflare.first { $0.key == "sec_lvl" }?.form.map(\.name) == ["z", "v"])
    let zoneid = try spec("zoneid")
    let update = try #require(zoneid.operations.first { $0.key == "dns.mx.update" })
    #expect(update.path.map(\.field.name) == ["service_name", "identificator"])
    #expect(update.path.map(\.scope) == ["dns", nil])
    #expect(update.effect == .repeatable)
    #expect(update.body?.type == .named("MXRecord.Update"))
    #expect(zoneid.chapters.map(\.name).prefix(3) == ["api", "additional_package", "cloud_order"])
  }

  @Test func fieldsKeepAllThatIsSaid() throws {
    let api = try spec("zoneid")
    guard case .fields(let fields)? = api.types.first(where: { $0.name == "MailAccount" })?.kind else {
      Issue.record("an object is expected")
      return
    }
    let password = try #require(fields.first { $0.name == "password" })
    #expect(password.access == [.create, .update])
    #expect(password.required == [.create])
    #expect(password.secret)
    #expect(password.limits.minLength == 10)
    #expect(password.limits.maxLength == 64)
    #expect(fields.first { $0.name == "deleted_at" }?.optional == true)
    let order = try #require(api.types.first { $0.name == "CloudOrder" })
    guard case .fields(let ordered) = order.kind else { return }
    #expect(ordered.first { $0.name == "container" }?.type == .nullable(.string))
    #expect(fields.first { $0.name == "two_factor_auth" }?.writes == ["false"])
    #expect(api.types.first { $0.name == "MailAccount" }?.hasViews == true)
    #expect(api.from?.hasPrefix("the vendor's OpenAPI 3.0 document") == true)
    let renewal = api.operations.first { $0.key == "order.domain.renew" }?.body
    #expect(renewal?.doc == ["The domains, and for how long each."])
  }

  @Test(arguments: [
    ("/x", [PathTemplate.Part.literal("/x")]),
    ("", []),
    ("/{a}", [.literal("/"), .parameter("a")]),
    ("/s/{a}--{b}.json", [.literal("/s/"), .parameter("a"), .literal("--"), .parameter("b"), .literal(".json")]),
  ])
  func pathsAreCut(text: String, parts: [PathTemplate.Part]) throws {
    #expect(try PathTemplate(parsing: text).parts == parts)
  }

  @Test(arguments: [
    ("/s/{a}--{b}.json", "/s/1-2--3.json", "1-2 3"), ("/s/{a}--{b}.json", "/s/1/2--3.json", nil), ("/{a}", "/", nil),
    ("/{a}", "/x/", nil), ("/{a}/y", "/x/y", "x"), ("/x", "/x", ""), ("/x", "/xy", nil),
    ("/{a}x{b}", "/axbxc", "a bxc"),
  ])
  func pathsAreMatched(template: String, path: String, values: String?) throws {
    let match = try PathTemplate(parsing: template).match(path)
    #expect(match?.map(\.value).joined(separator: " ") == values)
  }
}
