// Hostile arguments: the bytes on the socket hold no second header, segment, parameter or request.

import Foundation
import LoopbackServer
import SpecwrightRuntime
import Testing

@Suite struct InjectionTests {
  private static let hostile = [
    "a\r\nX-Evil: 1", "a\n\nGET /evil HTTP/1.1\r\n\r\n", "../../evil", "..", "a/../evil", "a\u{0}b", "%00", "%2e%2e%2f",
    "a?evil=1", "a#evil", "a&evil=1", "a;evil=1", "a=b&evil", "é\u{202E}x", "\u{2028}", "\"},\"evil\":{\"a\":\"",
    "' OR 1=1", "{a}", "\\..\\evil", "a b", "+", "\u{7F}", "😀", "a\rX-Evil: 1", "a\u{85}X-Evil: 1", "%0d%0aX-Evil: 1",
    "%2F..%2F", "a\tb", "a,b", "\u{FF0E}\u{FF0E}\u{FF0F}", "\u{10A}", "a\u{C}b", "~*",
    "HTTP/1.1\r\n\r\nGET /evil HTTP/1.1",
  ]

  /// Where a value can stand in a request, and what the request looks like with it.
  enum Place: String, CaseIterable, Sendable {
    case path, query, header, form, json, jsonKey, method, listInQuery

    func request(_ value: String) -> Fornex.Request<JSONValue> {
      let request = APIRequestBuilder("place", "POST /a/{p}/z", .none)
      request.path(self == .path ? value : "p")
      switch self {
      case .path: break
      case .query: request.query("q", value)
      case .header: request.header("X-H", value)
      case .form: request.form("f", value)
      case .json: request.body(value)
      case .jsonKey: request.body([value: 1])
      case .method: break
      case .listInQuery: request.query("q", commaSeparated: ["a", value])
      }
      return Fornex.Request<JSONValue>(request)
    }

    /// The whole request but for the headers that the transport writes, encoded here anew from the value.
    func expected(_ value: String) -> (line: String, header: String?, body: String) {
      let percent = value.utf8.map { byte in
        let isFree = Character(Unicode.Scalar(byte)).isASCII && Character(Unicode.Scalar(byte)).isAlphanumeric
        return isFree || "-._~".utf8.contains(byte) ? String(Unicode.Scalar(byte)) : InjectionTests.escape(byte)
      }.joined()
      let form = percent.replacing("%20", with: "+").replacing("~", with: "%7E").replacing("%2A", with: "*")
      let json = InjectionTests.quoted(value)
      let line = { (target: String) in "POST \(target) HTTP/1.1" }
      return switch self {
      case .path: (line("/a/\(percent)/z?apikey=k"), nil, "")
      case .query: (line("/a/p/z?q=\(percent)&apikey=k"), nil, "")
      case .header: (line("/a/p/z?apikey=k"), value, "")
      case .form: (line("/a/p/z?apikey=k"), nil, "f=\(form)")
      case .json: (line("/a/p/z?apikey=k"), nil, json)
      case .jsonKey: (line("/a/p/z?apikey=k"), nil, "{\(json):1}")
      case .method: (line("/"), nil, #"{"jsonrpc":"2.0","id":1,"method":\#(json)}"#)
      case .listInQuery: (line("/a/p/z?q=a%2C\(percent)&apikey=k"), nil, "")
      }
    }
  }

  private static func escape(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }

  /// A JSON string, by its grammar: what must be escaped is, and nothing else.
  private static func quoted(_ value: String) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "\"": #"\""#, "\\": #"\\"#, "\n": #"\n"#, "\r": #"\r"#, "\t": #"\t"#, "\u{8}": #"\b"#, "\u{C}": #"\f"#,
    ]
    let body = value.unicodeScalars.map { scalar in
      if let escape = escapes[scalar] { return escape }
      let hex = String(scalar.value, radix: 16)
      return scalar.value < 0x20 ? "\\u" + String(repeating: "0", count: 4 - hex.count) + hex : String(scalar)
    }.joined()
    return "\"\(body)\""
  }

  /// Whether a value may be refused at a place instead of being encoded.
  private func mayBeRefused(_ value: String, _ place: Place) -> Bool {
    let isControl = value.unicodeScalars.contains { $0.properties.generalCategory == .control }
    return switch place {
    case .path: value.contains("/") || value == ".." || isControl
    case .header: isControl || !value.unicodeScalars.allSatisfy(\.isASCII)
    case .listInQuery: value.contains(",")
    default: false
    }
  }

  private func send(_ place: Place, _ value: String, _ url: String) async throws {
    guard place == .method else {
      let request = APIRequestBuilder(place.request(value))
      request.credentials = [.query("apikey")]
      _ = try await Fornex(apikey: "k", server: url).send(Fornex.Request<JSONValue>(request))
      return
    }
    _ = try await Zonemaster(server: url).call(value, params: nil)
  }

  /// Every value at every place: the bytes on the socket are those that the value's own encoding gives, and all of
  /// them; or nothing is sent where no encoding would be safe.
  @Test(arguments: Place.allCases) func everyPlace(place: Place) async throws {
    let server = try LoopbackServer(.json(#"{"jsonrpc":"2.0","result":1,"id":1}"#))
    for value in InjectionTests.hostile {
      let before = server.record
      do {
        try await send(place, value, server.url)
        try check(server.requests, before.requests.count, place, value)
        #expect(!(place == .path && mayBeRefused(value, place)), "\(value.debugDescription) went into a path")
      } catch let error as APIError where error.kind == .refused {
        #expect(mayBeRefused(value, place), "\(value.debugDescription): \(error)")
        #expect(!error.description.contains(value) || value.count < 3)
        #expect(server.requests.count == before.requests.count)
      }
    }
    #expect(server.requests.count > 5)
  }

  private func check(_ requests: [LoopbackRequest], _ before: Int, _ place: Place, _ value: String) throws {
    #expect(requests.count == before + 1)
    let request = try #require(requests.last)
    let expected = place.expected(value)
    #expect(request.head.first == expected.line)
    #expect(request.text == expected.body)
    #expect(request.headers("X-H") == (expected.header.map { [$0] } ?? []))
    // No header but those that are known of, each once; and no byte beside head and body.
    let names = request.head.dropFirst().map { $0.prefix { $0 != ":" }.lowercased() }
    let known = [
      "host", "accept", "accept-encoding", "user-agent", "connection", "content-length", "content-type", "x-h",
    ]
    #expect(Set(names).isSubset(of: known + ["accept-language"]), "\(names)")
    #expect(Set(names).count == names.count)
    let head = (request.head.joined(separator: "\r\n") + "\r\n\r\n").utf8
    #expect(request.raw.elementsEqual(Array(head) + request.body))
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

extension Character {
  fileprivate var isAlphanumeric: Bool { isASCII && (isLetter || isNumber) }
}
