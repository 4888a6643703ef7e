// Values as text in path, query, header and form: their form, and what is refused.

import SpecwrightRuntime
import SpecwrightTesting
import Testing

@Suite struct TextTests {
  private static let options = APIClientOptions(transport: WireScriptTransport(json: "{}"))

  /// The rendered URL of a request, or the refusal.
  private func rendered(_ change: (APIRequestBuilder) -> Void) async -> String {
    let request = APIRequestBuilder("sample", "GET /x", .none)
    change(request)
    do {
      let rendered = try await ZoneID(options: Self.options).render(ZoneID.Request<Void>(request))
      return String(rendered.url.drop { $0 != "?" })
    } catch {
      return "\(error)"
    }
  }

  @Test func formsOfText() async {
    #expect(await rendered { $0.query("a", APIText("b&c")) } == "?a=b%26c")
    #expect(await rendered { $0.query("a", APIText(true)) } == "?a=true")
    #expect(await rendered { $0.query("a", APIText(comma: [1, 2])) } == "?a=1%2C2")
    #expect(await rendered { $0.query("a", APIText(comma: ["x y", "z\""])) } == "?a=x%20y%2Cz%22")
    #expect(await rendered { $0.query("a", APIText(json: ["k": [1]])) } == "?a=%7B%22k%22%3A%5B1%5D%7D")
    #expect(await rendered { $0.query("a", nil as APIText?) } == "")
  }

  @Test func limitsAreChecked() async {
    let texts = [
      await rendered { $0.query("a", APIText(comma: [1, 2], JSONRule(maxCount: 1))) },
      await rendered { $0.query("a", APIText(comma: [1, 9], JSONRule(each: JSONRule(max: 5)))) },
      await rendered { $0.query("a", APIText("x", JSONRule(minLength: 2))) },
      await rendered { $0.query("a", APIText(comma: ["x,y"])) },
      await rendered { $0.query("a", APIText(Double.infinity)) },
    ]
    #expect(
      texts == [
        "ZoneID sample was not sent: parameter 'a' must have at most 1 element.",
        "ZoneID sample was not sent: parameter 'a' must be at most 5.",
        "ZoneID sample was not sent: parameter 'a' must be at least 2 characters.",
        "ZoneID sample was not sent: parameter 'a' must not have an element with a comma, which separates it from the next.",
        "ZoneID sample was not sent: parameter 'a' must be a finite number.",
      ])
  }

  @Test func secretsAreNotShown() {
    let text = APIText(comma: [Secret("hunter2")])
    var shown = "\(text) \(String(reflecting: text))"
    dump(text, to: &shown)
    #expect(!shown.contains("hunter2"))
    let request = APIRequestBuilder("sample", "GET /x", .none)
    request.query("a", text)
    #expect(!ZoneID.Request<Void>(request).curl().contains("hunter2"))
  }
}
