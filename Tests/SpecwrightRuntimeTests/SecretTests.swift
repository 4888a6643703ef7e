// Secrets and credentials: searched for in everything that can be shown, in every form they could take there.

import Foundation
import LoopbackServer
import SpecwrightRuntime
import SpecwrightTesting
import Testing

/// All ways in which a value can be shown.
private func shown(_ value: Any) -> String {
  var dumped = ""
  dump(value, to: &dumped)
  var text = "\(value)\n" + String(reflecting: value) + "\n" + String(describing: value) + "\n" + dumped
  func walk(_ value: Any, _ depth: Int) {
    guard depth < 12 else { return }
    for child in Mirror(reflecting: value).children {
      text += "\n\(child.label ?? "") \(child.value)"
      walk(child.value, depth + 1)
    }
  }
  walk(value, 0)
  if let error = value as? any Error {
    text += "\n" + error.localizedDescription + "\n\(error as NSError)\n\((error as NSError).userInfo)"
  }
  return text
}

/// The forms in which a secret could appear: plain, base64, percent-encoded, form-encoded, JSON-escaped.
private func forms(_ secret: String) -> [String] {
  let percent = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? secret
  let json = String(decoding: JSONFragment(secret).bytes.dropFirst().dropLast(), as: UTF8.self)
  return [
    secret, Data(secret.utf8).base64EncodedString(), Data("me:\(secret)".utf8).base64EncodedString(), percent,
    percent.replacingOccurrences(of: "%20", with: "+"), json, secret.debugDescription,
  ]
}

private func expectHidden(
  _ secrets: [String], in texts: [String], _ location: SourceLocation = #_sourceLocation
) {
  for secret in secrets {
    for form in forms(secret) {
      for text in texts where text.contains(form) {
        Issue.record("a secret shows as \(form) in: \(text)", sourceLocation: location)
      }
    }
  }
}

@Suite struct SecretTests {
  private static let key = #"s3cret "k/e+y"&=é"#

  @Test func values() {
    let secret = Secret(SecretTests.key)
    let credentials: [APICredential] = [
      .secret(secret), .value(SecretTests.key), "literal-s3cret", .provider { SecretTests.key },
    ]
    let texts = [
      shown(secret), shown([secret]), shown(Optional(secret) as Any), shown(["k": secret]), shown(credentials),
    ]
    expectHidden([SecretTests.key, "literal-s3cret"], in: texts)
    #expect("\(secret)" == "•••")
    #expect(secret.reveal() == SecretTests.key)
    #expect(secret == Secret(SecretTests.key))
  }

  @Test func models() throws {
    struct Account: JSONModel {
      var name: String
      var password: Secret

      init(json reader: inout JSONReader) {
        reader.object("name,password")
        name = reader.string()
        password = reader.value()
        reader.end()
      }

      func write(to writer: inout JSONWriter) {
        writer.object("name,password")
        writer.string(name)
        writer.value(password)
        writer.end()
      }
    }
    let text = #"{"name":"me","password":"pass\"w0rd"}"#
    let account = try JSONReader.decode(Account.self, from: Array(text.utf8)).value
    expectHidden([#"pass"w0rd"#], in: [shown(account), shown([account])])
    #expect(account.description == #"Account({"name":"me","password":"•••"})"#)
    #expect(String(decoding: JSONFragment(account).bytes, as: UTF8.self) == text)
    #expect(try JSONDecoder().decode(Account.self, from: JSONEncoder().encode(account)) == account)
    expectHidden([#"pass"w0rd"#], in: [shown(JSONFragment(account))])
  }

  @Test func requestsAndClients() async throws {
    let key = SecretTests.key
    let zone = ZoneID(username: "me", apiKey: .value(key))
    let cloudFlare = CloudFlare(token: .value(key))
    let fornex = Fornex(apikey: .value(key))
    let qrator = Qrator(token: "s3cret-token")
    let upload = Qrator.upload(certificate: "public pem", privateKey: Secret(key))
    let batch = Zonemaster.addBatchJob(domains: ["a.ee"])
    let zonemaster = Zonemaster(username: "me", apiKey: .value(key))
    let builder = APIRequestBuilder("custom", "POST /{a}", .once, reply: .empty)
    builder.path(Secret("s3cret-path"))
    builder.query("q", Secret(key))
    builder.form("f", Secret(key))
    builder.header("h", Secret("s3cret-header"))
    let custom = Fornex.Request<Void>(builder)
    let texts = [
      shown(zone), shown(cloudFlare), shown(fornex), shown(qrator), shown(upload), shown(batch),
      shown(custom), shown(builder),
      zone.curl(ZoneID.aList("a")), cloudFlare.curl(CloudFlare.setSecurityLevel("a", "b")),
      fornex.curl(Fornex.passwordReset(1)), qrator.curl(upload), zonemaster.curl(batch),
      fornex.curl(custom),
      custom.curl(), upload.curl(), shown(try await zone.render(ZoneID.aList("a"))),
      shown(try await cloudFlare.render(CloudFlare.setSecurityLevel("a", "b"))),
      shown(try await fornex.render(Fornex.passwordReset(1))), shown(try await qrator.render(upload)),
      shown(try await zonemaster.render(batch)), shown(try await fornex.render(custom)),
      shown(zone.client.options),
    ]
    expectHidden([key, "s3cret-token", "s3cret-path", "s3cret-header"], in: texts)
  }

  @Test func requestsShowStructureOnly() {
    let request = ZoneID.accounts(address: "private@example.com", orderBy: "disk")
    #expect(
      "\(request)" == "mail.account.list GET /vserver/{service_name}/mail/account (service_name, address, x-order-by)")
    #expect(!shown(request).contains("private"))
    let body = ZoneID.aCreate("private.example", name: "private", destination: "private")
    #expect(!shown(body).contains("private"))
  }

  @Test func errorsAndEvents() async throws {
    let key = SecretTests.key
    let echo = try LoopbackServer { request in
      .json(#"{"error":\#(String(decoding: JSONFragment(request.target).bytes, as: UTF8.self))}"#, status: 403)
    }
    let refusing = try LoopbackServer(.reset)
    let events = Collected<String>()
    var texts: [String] = []
    for server in [echo.url, refusing.url, "http://127.0.0.1:1", "https://no-such-name.invalid"] {
      let options = APIClientOptions(retry: .never) { event in events.append(shown(event)) }
      let fornex = Fornex(apikey: .value(key), server: server, options: options)
      do {
        _ = try await fornex.send(Fornex.passwordReset(1))
        Issue.record("no error from \(server)")
      } catch {
        texts.append(shown(error))
        if let error = error as? APIError { texts.append(shown(error.headers)) }
      }
    }
    #expect(texts.count == 8)
    #expect(events.all.count >= 8)
    expectHidden([key], in: texts + events.all)
  }

  @Test func callsUnderWay() async throws {
    let key = SecretTests.key
    let server = try LoopbackServer(.hang)
    let transport = WireURLSessionTransport()
    let fornex = Fornex(apikey: .value(key), server: server.url, options: APIClientOptions(transport: transport))
    let call = Task { try await fornex.send(Fornex.passwordReset(1)) }
    #expect(await server.wait { $0.requests.count == 1 })
    #expect(server.requests.first?.target.contains("s3cret") == true)
    expectHidden([key], in: [shown(transport), shown(fornex), shown(fornex.client.options), shown(call)])
    call.cancel()
    do {
      _ = try await call.value
      Issue.record("the call was not cancelled")
    } catch {
      expectHidden([key], in: [shown(error)])
    }
  }

  @Test func redirects() async throws {
    let key = SecretTests.key
    let server = try LoopbackServer { .redirect(to: "https://evil.example" + $0.target, status: 307) }
    let events = Collected<String>()
    let options = APIClientOptions { events.append(shown($0)) }
    let error = await apiError {
      try await Fornex(apikey: .value(key), server: server.url, options: options).send(Fornex.passwordReset(1))
    }
    #expect(error?.kind == .redirect)
    expectHidden([key], in: events.all + [shown(error as Any)])
  }

  /// Every wire, against a server that repeats what it got in its errors, its headers and its pages.
  @Test func serversThatRepeatWhatTheyGet() async throws {
    let key = SecretTests.key
    let plain = "s3cret-header"
    for (status, type) in [(200, "application/json"), (500, "text/plain"), (422, "application/json")] {
      let server = try LoopbackServer { request in
        let said = request.head.joined(separator: " ") + request.text
        let quoted = String(decoding: JSONFragment(said).bytes, as: UTF8.self)
        let json = #"{"jsonrpc":"2.0","result":"error","error":{"code":\#(quoted),"message":\#(quoted)},"id":1}"#
        let echo = request.header("Authorization") ?? request.header("X-Qrator-Auth") ?? "none"
        return .respond(
          status, headers: [("Content-Type", type), ("X-Request-Id", "r"), ("X-Echo", echo)],
          body: Array((type == "text/plain" ? said : json).utf8))
      }
      let events = Collected<String>()
      let options = APIClientOptions { events.append(shown($0)) }
      let url = server.url
      let upload = Qrator.upload(certificate: "pem", privateKey: Secret(key))
      let calls: [() async throws -> Void] = [
        { _ = try await ZoneID(apiKey: .value(key), server: url, options: options).send(ZoneID.aList("a")) },
        { _ = try await Fornex(apikey: .value(key), server: url, options: options).send(Fornex.passwordReset(1)) },
        { try await CloudFlare(token: .value(key), server: url, options: options).send(CloudFlare.ban("192.0.2.1")) },
        { _ = try await CloudFlare(token: .value(key), server: url, options: options).send(CloudFlare.zoneIPs(1)) },
        { _ = try await Qrator(token: .value(plain), server: url, options: options).send(upload) },
        {
          _ = try await Zonemaster(username: "me", apiKey: .value(key), server: url, options: options)
            .send(Zonemaster.addBatchJob(domains: []))
        },
      ]
      for call in calls {
        let error = await apiError { try await call() }
        expectHidden([key, plain], in: [shown(error as Any), shown(error?.headers as Any), error?.problem ?? ""])
      }
      #expect(events.all.count >= calls.count * 2)
      expectHidden([key, plain], in: events.all)
    }
  }

  @Test func answersAndTheirReaders() async throws {
    let server = try LoopbackServer(
      .json(#""s3cret \"pass""#, headers: [("Set-Cookie", "s3cret-cookie"), ("X-Request-Id", "r")]))
    let response = try await Fornex(server: server.url).response(to: Fornex.passwordReset(1))
    #expect(response.value.reveal() == #"s3cret "pass"#)
    expectHidden([#"s3cret "pass"#, "s3cret-cookie"], in: [shown(response), shown(response.value)])
    // Whatever is wrong with the text, and wherever: no error holds a piece of it.
    let text = Array(#"[{"destination":"s3cret-text","id":17,"name":"s3cret-name"}]"#.utf8)
    for place in text.indices {
      for byte in [UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x00, 0xFF] {
        var broken = text
        broken[place] = byte
        for bytes in [broken, Array(text[..<place])] {
          do throws(JSONError) {
            _ = try JSONReader.decode([ZoneID.ARecord].self, from: bytes, options: JSONReadOptions(strict: true))
          } catch {
            expectHidden(["s3cret"], in: [shown(error)])
          }
        }
      }
    }
    do {
      _ = try JSONDecoder().decode([ZoneID.ARecord].self, from: Data(#"[{"destination":{"s3cret":1}}]"#.utf8))
      Issue.record("an object was read as text")
    } catch {
      expectHidden(["s3cret"], in: [shown(error)])
    }
  }

  @Test func curlCommands() {
    #expect(
      ZoneID().curl(ZoneID.aUpdate("example.com", 1, name: "it's")) == #"""
        curl -X PUT 'https://api.zone.eu/v2/dns/example.com/a/1' \
          -H 'Authorization: Basic •••' \
          -H 'Content-Type: application/json' \
          -H 'Accept: application/json' \
          --data-raw '{"name":"it'\''s"}'
        """#)
    #expect(
      Fornex.passwordReset(3).curl() == #"""
        curl 'https://fornex.com/api/vps/passwd_reset/3/?apikey=•••' \
          -H 'Accept: application/json'
        """#)
    #expect(
      Qrator.upload(certificate: "pem", privateKey: "key").curl() == #"""
        curl -X POST 'https://api.qrator.net/request/client/1' \
          -H 'X-Qrator-Auth: •••' \
          -H 'Content-Type: application/json' \
          -H 'Accept: application/json' \
          --data-raw '{"method":"certrequest_upload","params":["pem","•••"],"id":1}'
        """#)
    #expect(
      ZoneID.aList("").curl() == "# ZoneID dns.a.list was not sent: parameter 'service_name' must not be empty.")
  }
}

@Suite struct CredentialTests {
  @Test func environment() async throws {
    // Setting variables is not safe beside other tests, which read them: one that is always there, and one that never
    // is.
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    #expect(try await Qrator(token: .environment("PATH")).render(Qrator.ping(1)).headers["X-Qrator-Auth"] == path)
    let error = await apiError { try await Qrator(token: .environment("NO_SUCH_KEY")).render(Qrator.ping(1)) }
    #expect(
      error?.description
        == "Qrator domain.ping was not sent: the environment variable NO_SUCH_KEY is not set or empty.")
  }

  @Test func onTheWire() async throws {
    let server = try LoopbackServer(.json(#"{"result":"pong","error":null,"id":1}"#))
    let count = Collected<Int>()
    let rotating = APICredential.provider {
      count.append(1)
      await Task.yield()
      return "key-\(count.all.count)"
    }
    let path = try #require(ProcessInfo.processInfo.environment["PATH"])
    for token in [nil, "value", .environment("PATH"), rotating, rotating] as [APICredential?] {
      let options = APIClientOptions(firstID: 1)
      #expect(try await Qrator(token: token, server: server.url, options: options).send(Qrator.ping(1)) == "pong")
    }
    #expect(server.requests.map { $0.headers("X-Qrator-Auth") } == [[], ["value"], [path], ["key-1"], ["key-2"]])
    #expect(server.requests.allSatisfy { $0.headers("Authorization").isEmpty })
  }

  @Test func providers() async throws {
    let calls = Collected<Int>()
    let rotating = Qrator(
      token: .provider {
        calls.append(1)
        return "key-\(calls.all.count)"
      })
    #expect(try await rotating.render(Qrator.ping(1)).headers["X-Qrator-Auth"] == "key-1")
    #expect(try await rotating.render(Qrator.ping(1)).headers["X-Qrator-Auth"] == "key-2")
    struct VaultError: Error {
      let detail = "s3cret"
    }
    let failing = Qrator(token: .provider { throw VaultError() })
    let error = await apiError { try await failing.send(Qrator.ping(1)) }
    #expect(error?.description == "Qrator domain.ping was not sent: the credential's provider threw VaultError.")
    let cancelled = Qrator(token: .provider { throw CancellationError() })
    let end = await apiError { try await cancelled.send(Qrator.ping(1)) }
    #expect(end?.kind == .cancelled)
    #expect(end?.mayHaveBeenCarriedOut == false)
  }
}

/// Values collected from several tasks.
final class Collected<Value: Sendable>: Sendable {
  private let lock = NSLock()
  // Safe: private, and touched only between lock and unlock.
  private nonisolated(unsafe) var values: [Value] = []

  func append(_ value: Value) {
    lock.withLock { values.append(value) }
  }

  var all: [Value] { lock.withLock { values } }
}
