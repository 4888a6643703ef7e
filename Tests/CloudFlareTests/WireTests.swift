// Where keys travel, what fails and how, and what is refused before it is sent.

import CloudFlareAPITesting
import Testing

@Suite struct WireTests {
  /// Where the page leaves the choice, keys stay out of addresses, which servers and proxies write into logs.
  @Test func keysStayOutOfAddresses() async throws {
    let scripted = Scripted(#"{"response":{"zones":{}},"result":"success","msg":null}"#)
    _ = try await scripted.cloudFlare.zoneIDs(of: ["a.com", "b.com"])
    let request = try #require(scripted.transport.requests.first)
    #expect(request.method == "POST")
    #expect(request.url == "https://www.cloudflare.com/api_json.html")
    #expect(request.headers["Content-Type"] == "application/x-www-form-urlencoded")
    #expect(request.bodyText == "a=zone_check&zones=a.com%2Cb.com&email=me%40example.com&tkn=SECRET")
  }

  /// Three calls must be GET requests; what they fail with still shows no key.
  @Test func keysInAddressesAreNotShown() async {
    for text in ["E_UNAUTH", "<html></html>", "hm"] {
      let errors = [
        await Scripted(text).error { try await $0.addToWhitelist("192.0.2.1") },
        await Scripted(text).error { try await $0.addToBlacklist("192.0.2.1") },
      ]
      for error in errors {
        var dumped = ""
        dump(error, to: &dumped)
        #expect(error != nil)
        #expect(!dumped.contains("SECRET"))
      }
    }
  }

  @Test(arguments: [
    ("E_UNAUTH", CloudFlare.ErrorCode.unauthorized, APIErrorCategory.unauthorized),
    ("E_INVLDIP", .invalidAddress, .invalidInput), ("E_INVLDINPUT\n", .invalidInput, .invalidInput),
    ("E_MAXAPI", .tooManyCalls, .rateLimited),
  ])
  func words(text: String, code: CloudFlare.ErrorCode, category: APIErrorCategory) async {
    let error = await Scripted(text).error { try await $0.addToBlacklist("192.0.2.1") }
    #expect(error?.cloudFlare?.code == code)
    #expect(error?.category == category)
  }

  /// Errors are the same object for all calls, those that answer with words or with nothing documented included.
  @Test func errorsAreObjectsToo() async {
    for (text, code) in [
      (#"{"result":"error","msg":"Invalid zone name","err_code":"E_UNAUTH"}"#, "E_UNAUTH" as String?),
      (#"{"result":"error","msg":"Invalid zone name"}"#, nil),
      (#"{"response":{"result":"error","msg":"Invalid zone name","err_code":"E_UNAUTH"}}"#, "E_UNAUTH"),
    ] {
      let spam = CloudFlare.Spam(author: "a", email: "b", address: "192.0.2.1", content: "c")
      let errors = [
        await Scripted(text).error { try await $0.addToWhitelist("192.0.2.1") },
        await Scripted(text).error { try await $0.reportSpam(spam) },
        await Scripted(text).error { try await $0.setCacheLevel(zone: "a.com", level: .basic) },
        await Scripted(text).error { try await $0.statistics(zone: "a.com") },
        await Scripted(text).error { try await $0.setDevelopmentMode(zone: "a.com", enabled: false) },
      ]
      for error in errors {
        #expect(error?.kind == .service)
        #expect(error?.code == code)
        #expect(error?.serverMessage == "Invalid zone name")
        #expect(error?.description.contains("Invalid zone name") == false)
      }
    }
  }

  /// Nothing is known of the answer to a report of spam.
  @Test(arguments: ["", "OK", #"{"result":"success"}"#]) func reportsOfSpam(answer: String) async throws {
    let spam = CloudFlare.Spam(author: "a", email: "b", address: "192.0.2.1", content: "Grüße & so")
    let scripted = Scripted(answer)
    #expect(try await scripted.cloudFlare.reportSpam(spam) == answer)
    let url = try #require(scripted.transport.requests.first?.url)
    #expect(
      url.hasPrefix(
        "https://www.cloudflare.com/ajax/external-event.html?evnt_t=CF_USER_SPAM&evnt_v=%7B%22a%22%3A%22a%22%2C"))
    #expect(url.contains("%22content%22%3A%22Gr%C3%BC%C3%9Fe%20%26%20so%22%7D&u=me%40example.com&tkn=SECRET"))
  }

  @Test func refusals() async {
    func refusal<Output>(_ call: (CloudFlare) async throws -> Output) async -> String? {
      let scripted = Scripted("OK")
      let error = await scripted.error(call)
      return scripted.transport.requests.isEmpty && error?.kind == .refused ? error?.description : nil
    }
    #expect(
      await refusal { try await $0.zoneIDs(of: ["a.com,b.com"]) }
        == "CloudFlare zone_check was not sent: parameter 'zones' must not have an element with a comma, "
        + "which separates it from the next.")
    #expect(
      await refusal { try await $0.visitors(zoneID: 1, hours: 49) }
        == "CloudFlare zone_ips was not sent: parameter 'hours' must be at most 48.")
    #expect(
      await refusal { try await $0.addToBlacklist("192.0.2.1/24") }
        == #"CloudFlare ban was not sent: parameter 'key' must match [0-9]{1,3}(\.[0-9]{1,3}){3}."#)
  }
}
