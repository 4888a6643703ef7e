import SpecwrightRuntime
import Testing

/// Builders collect; what is made of them stays as it is.
@Suite struct RequestBuilderTests {
  private func rendered(_ builder: APIRequestBuilder) async throws -> WireRequest {
    try await ZoneID().render(ZoneID.Request<Void>(builder))
  }

  @Test func whatIsCollectedLaterIsNotInTheRequest() async throws {
    let builder = APIRequestBuilder("sample", "GET /x", .none)
    builder.query("a", 1)
    let request = ZoneID.Request<Void>(builder)
    builder.query("b", 2)
    let other = APIRequestBuilder(request)
    other.query("c", 3)
    #expect(try await ZoneID().render(request).url.hasSuffix("/x?a=1"))
    #expect(try await rendered(builder).url.hasSuffix("/x?a=1&b=2"))
    #expect(try await rendered(other).url.hasSuffix("/x?a=1&c=3"))
  }

  @Test func membersMakeTheBody() async throws {
    let builder = APIRequestBuilder("sample", "POST /x", .once)
    builder.object("a,b,c,d,e")
    builder.value("x")
    builder.valueIfPresent(nil as Int?)
    builder.valueOrNull(nil as Int?)
    builder.patch(Patch<Int>.null)
    builder.valueIfPresent([1, 2])
    builder.end()
    #expect(try await rendered(builder).text == #"{"a":"x","c":null,"d":null,"e":[1,2]}"#)
    builder.tuple()
    builder.value(1)
    builder.value("x", JSONRule(maxLength: 1))
    builder.end()
    #expect(try await rendered(builder).text == #"[1,"x"]"#)
  }

  @Test func membersOutsideOfABodyAreNotWritten() async throws {
    let builder = APIRequestBuilder("sample", "POST /x", .once)
    builder.value(1)
    builder.end()
    #expect(try await rendered(builder).body == nil)
    builder.body(["a": 1])
    builder.end()
    #expect(try await rendered(builder).text == #"{"a":1}"#)
  }

  @Test func membersKeepTheirLimits() async throws {
    let builder = APIRequestBuilder("sample", "POST /x", .once)
    builder.object("a,b")
    builder.value("long", JSONRule(maxLength: 3))
    builder.patch(Patch.value(7), JSONRule(max: 5))
    builder.end()
    let error = await apiError { try await rendered(builder) }
    #expect(error?.description == "ZoneID sample was not sent: parameter 'a' must be at most 3 characters.")
  }

  @Test func printingShowsNames() {
    let builder = APIRequestBuilder("sample", "GET /x/{id}", .none)
    builder.path(Secret("hunter2"))
    builder.query("q", "hunter3")
    var shown = ""
    dump(builder, to: &shown)
    #expect("\(builder)" == "sample GET /x/{id} (id, q)")
    #expect(!shown.contains("hunter"))
  }
}
