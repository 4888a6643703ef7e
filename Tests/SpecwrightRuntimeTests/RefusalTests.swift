// What is not sent, and what the error says: word for word.

import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct RefusalTests {
  /// The refusal's text; the transport must not be reached.
  private func refusal<Service: APIService, Output>(
    _ service: (APIClientOptions) -> Service, _ request: APIRequest<Service, Output>,
    _ change: (inout APIClientOptions) -> Void = { _ in }
  ) async -> String? {
    var options = APIClientOptions(transport: WireScriptTransport(json: "{}"))
    change(&options)
    do {
      _ = try await service(options).render(request)
      return nil
    } catch {
      guard let error = error as? APIError else { return "\(error)" }
      #expect(error.kind == .refused)
      #expect(error.attempts == 0)
      #expect(!error.mayHaveBeenCarriedOut)
      return error.description
    }
  }

  private func zone(_ server: String) -> (APIClientOptions) -> ZoneID {
    { ZoneID(server: server, options: $0) }
  }

  @Test(arguments: [
    ("", "must not be empty"), (".", "must not be '.' or '..'"), ("..", "must not be '.' or '..'"),
    ("a/b", "must not contain /"),
    ("a\nb", "must not contain control characters"), ("a\u{0}", "must not contain control characters"),
    ("a\u{85}", "must not contain control characters"),
  ]) func pathValues(value: String, rule: String) async {
    let text = await refusal({ ZoneID(options: $0) }, ZoneID.aList(value))
    #expect(text == "ZoneID dns.a.list was not sent: parameter 'service_name' \(rule).")
  }

  @Test func separatorInsideAValue() async {
    let text = await refusal({ Fornex(options: $0) }, Fornex.statistics(1, "cpu", from: "2020--01", to: "x"))
    #expect(
      text
        == "Fornex vps_stat was not sent: parameter 'start' must not contain --, which separates it from the next."
    )
    #expect(await refusal({ Fornex(options: $0) }, Fornex.statistics(1, "cpu", from: "a", to: "b--c")) == nil)
  }

  @Test(arguments: [
    ("a\r\nX-Evil: 1", "must be printable ASCII, because it is sent as a header"),
    ("a\u{0}", "must be printable ASCII, because it is sent as a header"),
    ("ä", "must be printable ASCII, because it is sent as a header"),
    (" a", "must not begin or end with a space, because it is sent as a header"),
    ("a ", "must not begin or end with a space, because it is sent as a header"),
  ]) func headerValues(value: String, rule: String) async {
    let text = await refusal({ ZoneID(options: $0) }, ZoneID.accounts(orderBy: value))
    #expect(text == "ZoneID mail.account.list was not sent: header 'x-order-by' \(rule).")
    let token = await refusal({ Qrator(token: .value(value), options: $0) }, Qrator.ping(1))
    #expect(token == "Qrator domain.ping was not sent: header 'X-Qrator-Auth' \(rule).")
  }

  @Test func documentedLimits() async {
    let long = String(repeating: "x", count: 254)
    let body = ZoneID.aCreate("a", name: long, destination: "")
    let text = await refusal({ ZoneID(options: $0) }, body)
    #expect(text == "ZoneID dns.a.create was not sent: parameter 'name' must be 1 to 253 characters.")
    #expect(await refusal({ ZoneID(options: $0) }, body) { $0.checks = .off } == nil)
    let bare = await refusal({ Qrator(options: $0) }, Qrator.blacklistCheck("1"))
    #expect(bare == "Qrator client.blacklist_check was not sent: the argument must be 7 to 15 characters.")

    let rule = JSONRule(min: 1, max: 10, maxLength: 3)
    var request = APIRequestBuilder("limits", "GET /a/{id}", .none)
    request.path(11, rule)
    #expect(
      await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(request))
        == "ZoneID limits was not sent: parameter 'id' must be 1 to 10.")
    request = APIRequestBuilder("limits", "GET /a", .none)
    request.query("q", "abcd", rule)
    #expect(
      await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(request))
        == "ZoneID limits was not sent: parameter 'q' must be at most 3 characters.")
    request = APIRequestBuilder("limits", "GET /a", .none)
    request.form("f", 0.5, rule)
    request.header("h", Secret("abcd"), rule)
    #expect(
      await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(request))
        == "ZoneID limits was not sent: parameter 'f' must be 1 to 10.")
  }

  @Test(arguments: [
    (["a", ""], "must not have an empty element"),
    (["a,b"], "must not have an element with a comma, which separates it from the next"),
  ]) func lists(elements: [String], rule: String) async {
    let places: [(APIRequestBuilder) -> Void] = [
      { $0.query("q", commaSeparated: elements) }, { $0.form("q", commaSeparated: elements) },
      { $0.header("q", commaSeparated: elements) },
    ]
    for add in places {
      let request = APIRequestBuilder("list", "POST /a", .none)
      add(request)
      #expect(
        await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(request)) { $0.checks = .off }
          == "ZoneID list was not sent: parameter 'q' \(rule).")
    }
  }

  @Test func limitsOfListsAndTheirElements() async throws {
    let limit = JSONRule(minCount: 1, each: JSONRule(maxLength: 3))
    for (elements, rule) in [([], "must have at least 1 element"), (["abcd"], "must be at most 3 characters")] {
      let request = APIRequestBuilder("list", "POST /a", .none)
      request.form("q", commaSeparated: elements, limit)
      #expect(
        await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(request))
          == "ZoneID list was not sent: parameter 'q' \(rule).")
    }
    let request = APIRequestBuilder("list", "POST /a", .none)
    request.form("q", commaSeparated: nil, limit)
    request.form("r", commaSeparated: ["a", "b c"], limit)
    let body = try await ZoneID().render(ZoneID.Request<Void>(request)).body ?? []
    #expect(String(decoding: body, as: UTF8.self) == "r=a%2Cb+c")
  }

  @Test func numbersWithoutAWireForm() async {
    let request = APIRequestBuilder("numbers", "GET /a", .none)
    request.query("q", Double.nan)
    #expect(
      await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(request)) { $0.checks = .off }
        == "ZoneID numbers was not sent: parameter 'q' must be a finite number.")
    let body = APIRequestBuilder("numbers", "POST /a", .none)
    body.body([1, Double.infinity])
    #expect(
      await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(body)) { $0.checks = .off }
        == "ZoneID numbers was not sent: parameter '[1]' must be a finite number.")
  }

  @Test(arguments: [
    ("ftp://a.ee", "the server's address must begin with https:// or http://"),
    ("a.ee", "the server's address must begin with https:// or http://"),
    ("", "the server's address must begin with https:// or http://"),
    (
      "https://me:pw@a.ee",
      "the server's address must not hold a user name or password; give them to the initializer"
    ),
    ("https://a.ee/?x=1", "the server's address must not hold a query or fragment"),
    ("https://a.ee?x=1", "the server's address must not hold a query or fragment"),
    ("https://a.ee/#x", "the server's address must not hold a query or fragment"),
    ("https://", "the host of the server's address must be an ASCII host name or IP address"),
    ("https://a b", "the host of the server's address must be an ASCII host name or IP address"),
    ("https://päike.ee", "the host of the server's address must be an ASCII host name or IP address"),
    ("https://[::1", "the host of the server's address must be an ASCII host name or IP address"),
    ("https://a.ee:", "the port of the server's address must be a number from 1 to 65535"),
    ("https://a.ee:0", "the port of the server's address must be a number from 1 to 65535"),
    ("https://a.ee:99999", "the port of the server's address must be a number from 1 to 65535"),
    ("https://a.ee:+1", "the port of the server's address must be a number from 1 to 65535"),
    (
      "https://a.ee/a b",
      "the path of the server's address must be percent-encoded and without . and .. segments"
    ),
    (
      "https://a.ee/../b",
      "the path of the server's address must be percent-encoded and without . and .. segments"
    ),
    (
      "http://a.ee",
      "http://a.ee is plain HTTP, which everybody on the way can read; use https:// or set allowsInsecureHTTP"
    ),
    (
      "http://127.0.0.1.a.ee",
      "http://127.0.0.1.a.ee is plain HTTP, which everybody on the way can read; use https:// or set allowsInsecureHTTP"
    ),
  ]) func servers(address: String, reason: String) async {
    let text = await refusal(zone(address), ZoneID.aList("a"))
    #expect(text == "ZoneID dns.a.list was not sent: \(reason).")
  }

  @Test func plainHTTPWhereItIsSafe() async {
    for server in [
      "http://localhost", "http://127.0.0.1:8080", "http://127.5.6.7", "http://[::1]:80", "http://api.localhost/v2",
      "HTTP://LOCALHOST", "HTTPS://a.ee:443/v2/",
    ] {
      #expect(await refusal(zone(server), ZoneID.aList("a")) == nil)
    }
    #expect(await refusal(zone("http://a.ee"), ZoneID.aList("a")) { $0.allowsInsecureHTTP = true } == nil)
  }

  @Test func missingCredentials() async {
    let batch = Zonemaster.addBatchJob(domains: ["a.ee"])
    #expect(
      await refusal({ Zonemaster(username: "me", options: $0) }, batch)
        == "Zonemaster add_batch_job was not sent: it needs the credential 'apiKey'; give apiKey: to the initializer.")
    #expect(
      await refusal({ Zonemaster(apiKey: "k", options: $0) }, batch)
        == "Zonemaster add_batch_job was not sent: it needs the credential 'username'; give username: to the initializer."
    )
    #expect(await refusal({ Zonemaster(options: $0) }, Zonemaster.versionInfo()) == nil)
    let basic = await refusal({ ZoneID(username: "a:b", options: $0) }, ZoneID.aList("a"))
    #expect(
      basic == "ZoneID dns.a.list was not sent: a user name must not contain : "
        + "and neither it nor a password control characters.")
  }

  @Test func bodiesThatExcludeEachOther() async {
    let request = APIRequestBuilder("both", "POST /a", .none)
    request.body(["a": 1])
    request.form("b", "c")
    #expect(
      await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>(request))
        == "ZoneID both was not sent: a JSON body and form fields exclude each other.")
    let list = APIRequestBuilder("list", "RPC list", .none)
    list.params([1, 2])
    list.credentials = [.params("username")]
    #expect(
      await refusal({ Zonemaster(username: "me", options: $0) }, Zonemaster.Request<Void>(list))
        == "Zonemaster list was not sent: the argument must be an object to take further members.")
    let nameless = APIRequestBuilder("call", "RPC *", .none)
    nameless.rpc("")
    #expect(
      await refusal({ Zonemaster(options: $0) }, Zonemaster.Request<Void>(nameless))
        == "Zonemaster call was not sent: the method's name must not be empty.")
    #expect(
      await refusal({ ZoneID(options: $0) }, ZoneID.Request<Void>("none", "GET /a/{id}", .none))
        == "ZoneID none was not sent: parameter 'id' is not given.")
  }
}
