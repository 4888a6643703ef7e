// Answers without an envelope: values, confirmations, status, and what is wrong with them.

import Foundation
import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct BareReplyTests {
  private static let record = #"{"destination":"203.0.113.7","id":17,"name":"www"}"#

  private func zone(
    _ text: String, status: Int = 200, headers: WireHeaders = WireHeaders(), strict: Bool = false
  ) -> ZoneID {
    ZoneID(options: .answering(text, status: status, headers: headers, reading: strict ? .strict : .tolerant))
  }

  @Test func values() async throws {
    let list = try await zone("[\(BareReplyTests.record)]").send(ZoneID.aList("a"))
    #expect(list.map(\.id) == [17])
    let one = try await zone("[\(BareReplyTests.record)]", status: 201).send(
      ZoneID.aCreate("a", name: "b", destination: "c"))
    #expect(one.name == "www")
    let empty: ZoneID.ARecord? = try await zone("", status: 204).send(ZoneID.premium(1))
    #expect(empty == nil)
    let blank = try await zone(" \r\n\t").send(ZoneID.premium(1))
    #expect(blank == nil)
    let present = try await zone(BareReplyTests.record).send(ZoneID.premium(1))
    #expect(present?.id == 17)
    try await zone("", status: 204).send(ZoneID.aDelete("a", 1))
  }

  @Test func responses() async throws {
    let headers: WireHeaders = [
      "X-Ratelimit-Remaining": "41", "x-request-id": "r-1", "Set-Cookie": "a", "set-cookie": "b",
    ]
    let response = try await zone("[]", headers: headers).response(to: ZoneID.aList("a"))
    #expect(response.status == 200)
    #expect(response.rateLimitRemaining == 41)
    #expect(response.requestID == "r-1")
    #expect(response.headers.values("SET-COOKIE") == ["a", "b"])
    #expect(response.deviations == [])
  }

  @Test func deviations() async throws {
    let text = #"[{"destination":5,"id":"17","name":"www","modify":"True"}]"#
    let response = try await zone(text, status: 202).response(to: ZoneID.aList("a"))
    #expect(
      response.deviations.map(\.description) == [
        "dns.a.list: $: HTTP status 202 instead of HTTP status 200",
        "dns.a.list: $[0].destination: number instead of string", "dns.a.list: $[0].id: string instead of int",
        "dns.a.list: $[0].modify: string instead of bool",
      ])
    #expect(response.value.first?.id == 17)
    let error = await apiError { try await zone(text, strict: true).send(ZoneID.aList("a")) }
    #expect(
      error?.description
        == "ZoneID dns.a.list failed: the answer cannot be read: $[0].destination: expected string, found number.")
    let status = await apiError { try await zone("[]", status: 202, strict: true).send(ZoneID.aList("a")) }
    #expect(
      status?.description == "ZoneID dns.a.list failed: the answer cannot be read: "
        + "$: expected HTTP status 200, found HTTP status 202.")
    let body = try await zone("{}", status: 204).response(to: ZoneID.aDelete("a", 1))
    #expect(body.deviations == [])
    let unasked = try await zone("{}", status: 200).response(to: ZoneID.aDelete("a", 1))
    #expect(unasked.deviations.map(\.found) == ["HTTP status 200", "a body"])
  }

  @Test func severalStatusesOfSuccess() async throws {
    let request = APIRequest<ZoneID, String?>(
      "premium.set", "PUT /premium", .repeatable, reply: .one, status: 201, or: [204])
    let on = try await zone(#"["large"]"#, status: 201, strict: true).response(to: request)
    #expect(on.value == "large")
    let off = try await zone("", status: 204, strict: true).response(to: request)
    #expect(off.value == nil)
    #expect(off.deviations == [])
    let other = try await zone(#"["large"]"#, status: 200).response(to: request)
    #expect(other.deviations.map(\.declared) == ["HTTP status 201 or 204"])
  }

  @Test(arguments: [
    ("", "expected a JSON value, found an empty body"),
    ("<!DOCTYPE html><html>", "expected JSON, found an HTML page"),
    ("\n <HTML><body>", "expected JSON, found an HTML page"),
    (#"[{"destination":"a""#, "expected ',' or '}' after a member, found end of input (line 1, column 20)"),
    ("[] x", "expected end of input (line 1, column 4)"),
    (#"[{"id":{}}]"#, "$[0].id: expected int, found object"),
    (#"{"id":1}"#, "$: expected list, found object"),
    (#"[{"no":1}]"#, "$[0]: expected an object with destination, id, name, modify; it holds none of its members"),
  ]) func unreadable(text: String, reason: String) async {
    let error = await apiError { try await zone(text, headers: ["X-Request-Id": "r"]).send(ZoneID.aList("a")) }
    #expect(error?.description == "ZoneID dns.a.list failed: the answer cannot be read: \(reason).")
    #expect(error?.kind == .decoding)
    #expect(error?.status == 200)
    #expect(error?.requestID == "r")
    #expect(error?.mayHaveBeenCarriedOut == true)
  }

  @Test func malformedText() async {
    let latin1 = WireScriptTransport { _ in WireResponse(body: [0x5B, 0x22, 0xE4, 0x22, 0x5D]) }
    let error = await apiError {
      try await ZoneID(options: APIClientOptions(transport: latin1)).send(ZoneID.accounts())
    }
    #expect(error?.json?.reason == .invalidUTF8)
    let mark = WireScriptTransport { _ in WireResponse(body: [0xEF, 0xBB, 0xBF] + Array("[]".utf8)) }
    let response = try? await ZoneID(options: APIClientOptions(transport: mark)).response(to: ZoneID.accounts())
    #expect(response?.deviations.count == 1)
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let depth = await apiError { try await zone(deep).send(ZoneID.accounts()) }
    #expect(depth?.json?.reason == .depth || depth?.json?.reason == .typeMismatch)
  }

  @Test func exactlyOne() async {
    let update = ZoneID.aUpdate("a", 1)
    let none = await apiError { try await zone("[]").send(update) }
    #expect(none?.description == "ZoneID dns.a.update failed: the answer is an empty list: not found.")
    #expect(none?.category == .notFound)
    #expect(none?.kind == .service)
    let two = await apiError { try await zone("[\(BareReplyTests.record),\(BareReplyTests.record)]").send(update) }
    #expect(
      two?.description
        == "ZoneID dns.a.update failed: the answer cannot be read: expected exactly one element, found 2.")
    let bare = await apiError { try await zone(BareReplyTests.record).send(update) }
    #expect(
      bare?.description == "ZoneID dns.a.update failed: the answer cannot be read: $: expected list, found object.")
    let wrong = await apiError { try await zone(#"[{"destination":"a","id":"x","name":"b"}]"#).send(update) }
    #expect(
      wrong?.description
        == "ZoneID dns.a.update failed: the answer cannot be read: $[0].id: expected int, found string.")
  }

  @Test(arguments: [
    (400, APIErrorCategory.invalidInput, "the service does not accept the arguments", false),
    (401, .unauthorized, "the credentials are missing or wrong", false),
    (402, .paymentRequired, "the account has no credit", false),
    (403, .forbidden, "the credentials do not allow this", false), (404, .notFound, "not found", false),
    (409, .conflict, "it contradicts the present state", false),
    (422, .invalidInput, "the service does not accept the arguments", false),
    (429, .rateLimited, "too many calls", false), (500, .internal, "the service failed", true),
    (503, .unavailable, "the service is unavailable", true), (418, .unknown, "", false),
  ]) func statuses(status: Int, category: APIErrorCategory, words: String, carriedOut: Bool) async {
    let error = await apiError { try await zone("", status: status).send(ZoneID.aDelete("a", 1)) }
    let tail = carriedOut ? " It may have been carried out." : ""
    #expect(
      error?.description == "ZoneID dns.a.delete failed: the server answered HTTP status \(status)"
        + (words.isEmpty ? "" : ": \(words)") + ".\(tail)")
    #expect(error?.errorDescription == error?.description)
    #expect(error?.kind == .status)
    #expect(error?.category == category)
    #expect(error?.attempts == 1)
    #expect(error?.status == status)
  }

  @Test func whatTheServerSaid() async {
    let json = await apiError { try await zone(#"{"name":["taken"]}"#, status: 422).send(ZoneID.aList("a")) }
    #expect(json?.serverData == ["name": ["taken"]])
    #expect(json?.serverMessage == nil)
    let page = await apiError { try await zone("<html>oops", status: 502).send(ZoneID.aList("a")) }
    #expect(page?.serverMessage == "<html>oops")
    #expect(
      page?.description == "ZoneID dns.a.list failed: the server answered HTTP status 502: the service is unavailable."
        + " What the server said is in serverMessage.")
  }

  @Test func retryAfter() async {
    let seconds = await apiError {
      try await zone("", status: 429, headers: ["Retry-After": "90"]).send(ZoneID.aList("a"))
    }
    #expect(seconds?.retryAfter == .seconds(90))
    #expect(
      seconds?.description
        == "ZoneID dns.a.list failed: the server answered HTTP status 429: too many calls. Try again in 90 s.")
    let date: WireHeaders = ["Date": "Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After": "Sun, 06 Nov 1994 08:50:07 GMT"]
    let until = await apiError { try await zone("", status: 503, headers: date).send(ZoneID.aList("a")) }
    #expect(until?.retryAfter == .seconds(30))
    let nonsense = await apiError {
      try await zone("", status: 503, headers: ["Retry-After": "soon"]).send(ZoneID.aList("a"))
    }
    #expect(nonsense?.retryAfter == nil)
  }
}
