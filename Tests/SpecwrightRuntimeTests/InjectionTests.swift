// Hostile arguments: the bytes on the socket hold no second header, segment, parameter or request.

import Foundation
import LoopbackServer
import SpecwrightRuntime
import Testing

@Suite struct InjectionTests {
  private static let hostile = [
    "a\r\nX-Evil: 1", "a\n\nGET /evil HTTP/1.1\r\n\r\n", "../../evil", "..", "a/../evil", "a\u{0}b", "%00", "%2e%2e%2f",
    "a?evil=1", "a#evil", "a&evil=1", "a;evil=1", "a=b&evil", "é\u{202E}x", "\u{2028}", "\"},\"evil\":{\"a\":\"",
    "' OR 1=1", "{a}", "\\..\\evil", "a b", "+", "\u{7F}", "😀",
  ]

  @Test func everyPlace() async throws {
    let server = try LoopbackServer(.json(#"{"ok":true}"#))
    let fornex = Fornex(server: server.url)
    for value in InjectionTests.hostile {
      for place in 0..<5 {
        var request = Fornex.Request<Void>(
          "place", "POST /a/{p}/z", .none, reply: .acknowledgement(#"{"ok":true}"#))
        request.path(place == 0 ? value : "p")
        if place == 1 { request.query("q", value) }
        if place == 2 { request.header("x-h", value) }
        if place == 3 { request.form("f", value) }
        let before = server.requests.count
        do {
          try await fornex.send(request)
        } catch let error as APIError {
          #expect(error.kind == .refused)
          #expect(server.requests.count == before)
          continue
        }
        let received = server.requests
        #expect(received.count == before + 1)
        try check(try #require(received.last), place, value)
      }
    }
    #expect(server.record.requests.allSatisfy { $0.method == "POST" })
  }

  private func check(_ request: LoopbackRequest, _ place: Int, _ value: String) throws {
    let parts = request.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let segments = parts[0].split(separator: "/", omittingEmptySubsequences: false)
    #expect(segments.count == 4)
    #expect(segments[1] == "a" && segments[3] == "z")
    #expect(String(segments[2]).removingPercentEncoding == (place == 0 ? value : "p"))
    #expect(request.headers("X-Evil") == [])
    #expect(request.headers("x-h") == (place == 2 ? [value] : []))
    if place == 1 {
      let pairs = parts[1].split(separator: "&")
      #expect(pairs.count == 1)
      #expect(pairs.first.flatMap { String($0).removingPercentEncoding } == "q=" + value)
    } else {
      #expect(parts.count == 1)
    }
    let fields = request.text.split(separator: "&")
    #expect(fields.count == (place == 3 ? 2 : 1))
    if place == 3 {
      let plain = fields[0].replacingOccurrences(of: "+", with: " ").removingPercentEncoding
      #expect(plain == "f=" + value)
    }
    #expect(!request.raw.contains(0))
  }

  @Test func jsonAndMethodNames() async throws {
    let server = try LoopbackServer.jsonRPC { method, params in
      let said = [method] + params.keys.sorted() + [params["domain"] as? String ?? ""]
      return .result(String(decoding: (try? JSONEncoder().encode(said)) ?? Data(), as: UTF8.self))
    }
    let zonemaster = Zonemaster(server: server.url)
    for value in InjectionTests.hostile {
      let answer = try await zonemaster.call(value, params: ["domain": .string(value)])
      #expect(answer == [.string(value), "domain", .string(value)])
      #expect(server.requests.last?.head.first == "POST / HTTP/1.1")
    }
    #expect(server.requests.count == InjectionTests.hostile.count)
  }

  @Test func credentials() async throws {
    let server = try LoopbackServer(.json(#"{"ok":true}"#))
    for value in InjectionTests.hostile {
      let before = server.requests.count
      let fornex = Fornex(apikey: .value(value), server: server.url)
      try await fornex.send(Fornex.setNameServers("a", []))
      let fields = server.requests.last?.text.split(separator: "&") ?? []
      #expect(fields.count == 2)
      let plain = fields.last?.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
      #expect(plain == "apikey=" + value)
      let qrator = Qrator(token: .value(value), server: server.url)
      do {
        try await qrator.send(Qrator.blacklistAppend(1, []))
      } catch let error as APIError where error.kind == .refused {
        #expect(server.requests.count == before + 1)
        continue
      } catch {}
      #expect(server.requests.last?.headers("X-Qrator-Auth") == [value])
    }
    for value in InjectionTests.hostile {
      let before = server.requests.count
      for (user, password) in [(value, "key"), ("me", value)] {
        let zone = ZoneID(username: .value(user), apiKey: .value(password), server: server.url)
        do {
          _ = try await zone.send(ZoneID.premium(1))
        } catch let error as APIError where error.kind == .refused {
          continue
        } catch {}
        let given = Data("\(user):\(password)".utf8).base64EncodedString()
        #expect(server.requests.last?.headers("Authorization") == ["Basic " + given])
        #expect(server.requests.last?.headers("X-Evil") == [])
      }
      #expect(server.requests.count <= before + 2)
    }
  }
}
