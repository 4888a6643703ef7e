import Testing

/// Envelopes: only what an answer's success or failure is found by.
@Suite struct EnvelopeTests {
  @Test func anEnvelopeSaysHowSuccessIsTold() {
    expect(
      SpecText(extra: #""envelope": 1️⃣{"message": "error.message", "code": "error.code"},"#),
      ["1️⃣": "error: an envelope needs \"success\" or \"failure\", by which an answer says which it is"])
  }

  @Test func aFailureIsAMember() {
    expect(
      SpecText(extra: #""envelope": {1️⃣"payload": "data", "failure": "error", "message": "error", 2️⃣"code": "code"},"#),
      [
        "1️⃣": "error: \"payload\" means nothing beside \"failure\": a failure is a member, all else the value",
        "2️⃣": "error: \"code\" means nothing beside \"failure\": a failure is a member, all else the value",
      ])
  }

  @Test func statusesOfErrors() {
    expect(
      SpecText(
        extra: #""errors": [{"status": 1️⃣200, "category": "conflict", "at": "A"}, "#
          + #"{"status": 2️⃣302, "category": "conflict", "at": "A"}, {"status": 404, "category": "notFound", "at": "A"}],"#
      ),
      [
        "1️⃣": "error: no answer with status 200 states a failure without an \"envelope\"",
        "2️⃣": "error: 302 is no status of a failure; those are 400 to 599",
      ])
    expect(
      SpecText(
        extra: #""envelope": {"failure": "error"}, "#
          + #""errors": [{"status": 200, "category": "invalidInput", "at": "A"}],"#), [:])
  }
}
