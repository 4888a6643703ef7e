import Testing

@testable import SpecModel

/// The listing of a resolved API, for every wire and kind of type.
@Suite struct APIListingTests {
  private func listing(_ text: String) throws -> String {
    let file = SpecFile(path: "Specs/tiny/api.json", bytes: Array(text.utf8))
    let reading = SpecReader.read(folder: "tiny", files: [file])
    let errors = reading.diagnostics.filter { $0.severity == .error }
    return SpecListing.text(of: try #require(reading.api, "\(errors)"))
  }

  @Test func listsREST() throws {
    let listed = try listing(
      """
      {"format": 1, "name": "Tiny", "title": "Tiny API", "version": "2", "doc": "Small.", "wire": "rest",
       "servers": [{"url": "https://api.example.com/v2", "doc": "The service."}],
       "credentials": [{"name": "username", "basic": "user", "doc": "You."}],
       "parameters": {"zone": {"type": "string", "doc": "The zone."}, "id": {"type": "int", "min": 1, "doc": "The record."}},
       "scopes": {"dns": {"parameters": ["zone"], "doc": "Records of a zone."}},
       "headers": [{"name": "X-Left", "swift": "left", "type": "int", "at": "Limits", "doc": "Calls left."},
         {"member": "meta.wait", "swift": "wait", "type": "int", "at": "Limits", "doc": "Seconds to wait."}],
       "limits": [{"requests": 60, "per": "minute", "by": "address", "remaining": "X-Left", "at": "Limits"}],
       "errors": [{"status": 404, "category": "notFound", "at": "Errors", "doc": "There is none."}],
       "types": {
         "Policy": {"at": "P", "doc": "What happens.", "values": [
           {"value": "accept", "doc": "In."}, {"value": "4xx", "name": "clientError", "doc": "Out."}]},
         "Record": {"at": "R", "doc": "A record.", "fields": [
           {"name": "id", "type": "int", "access": "read", "doc": "Its number."},
           {"name": "text", "type": "string?", "required": "create", "maxLength": 9, "doc": "Its text."},
           {"name": "policy", "type": "Policy", "optional": true, "doc": "Its policy."}]}
       },
       "operations": {
         "dns.list": {"at": "L", "doc": "Lists.", "http": "GET /dns/{zone}", "result": "[Record]",
           "query": [{"name": "active", "type": "bool", "as": "1/0", "optional": true, "doc": "Only active ones."}]},
         "dns.update": {"at": "U", "doc": "Changes.", "http": "PUT /dns/{zone}/{id}", "body": "Record.Update",
           "arguments": "members", "result": {"200": "one Record", "204": "null"}, "errors": [404]}
       }}
      """)
    #expect(
      listed == """
        Tiny  Tiny API, version 2
          wire        rest
          server      https://api.example.com/v2
          credential  username, basic user
          scope       dns(zone: string)
          error       HTTP 404, notFound
          header      X-Left: int, left
          member      meta.wait: int, wait
          limit       60 calls in 60 s by address, remaining X-Left

        == Tiny API

        dns.list  GET /dns/{zone}, no effect
          path        zone: string, of scope dns
          query       active: bool, optional, as 1/0
          result      [Record]

        dns.update  PUT /dns/{zone}/{id}, repeatable
          path        zone: string, of scope dns
          path        id: int, at least 1
          body        Record.Update as arguments
          result      200: one Record
          result      204: no body
          errors      404

        Policy  string of these
          accept
          4xx, clientError

        Record  object
          id: int, only read
          text: string?, required create, at most 9 characters
          policy: Policy, optional

        """)
  }

  @Test func listsJSONRPC() throws {
    let listed = try listing(
      """
      {"format": 1, "name": "Tiny", "title": "Tiny API", "version": "2", "doc": "Small.", "wire": "json-rpc-1.0",
       "servers": [{"url": "https://api.example.com/", "doc": "The service."}],
       "credentials": [{"name": "key", "optional": true, "doc": "You."}],
       "types": {
         "Seconds": {"at": "T", "doc": "A span.", "scalar": "int", "min": 0,
           "sentinels": [{"value": 0, "name": "forever", "doc": "No end."}]},
         "Start": {"at": "T", "doc": "A time.", "scalar": "string", "format": "yyyy-MM-dd", "zone": "UTC"},
         "Timed": {"at": "T", "doc": "A listing.", "alone": "address", "tuple": [
           {"name": "address", "type": "string", "doc": "It."},
           {"name": "seconds", "type": "Seconds", "optional": true, "gap": 0, "doc": "How long."}]},
         "Either": {"at": "T", "doc": "One of two.", "union": [
           {"name": "timed", "type": "[Start]", "doc": "Times."}, {"name": "text", "type": "string", "doc": "Text."}]}
       },
       "operations": {
         "append": {"at": "A", "doc": "Adds.", "rpc": "append", "params": {"list": "Timed", "name": "entries", "doc": "What."},
           "result": {"ack": "Successful"}, "effect": "repeatable"},
         "job": {"at": "J", "doc": "Asks.", "rpc": "job", "params": {"positional": [
             {"name": "id", "type": "int", "doc": "Which."}, {"name": "deep", "type": "bool", "optional": true, "doc": "All."}]},
           "result": "int", "effect": "none", "deprecated": {"use": "append", "since": "1.4"},
           "waiter": {"swift": "waitForJob", "member": "", "done": [100], "failed": [0], "progress": true},
           "credentials": [{"part": "key", "params": "api_key"}]},
         "one": {"at": "O", "doc": "Asks.", "rpc": "one", "params": {"bare": "Either", "name": "it", "doc": "What."},
           "result": "[string: Seconds]", "effect": "once", "credentials": "none"}
       }}
      """)
    #expect(
      listed == """
        Tiny  Tiny API, version 2
          wire        json-rpc-1.0
          server      https://api.example.com/
          credential  key, optional

        == Tiny API

        append  RPC append, repeatable
          params      list entries: [Timed]
          result      acknowledgement "Successful"

        job  RPC job, no effect
          params[0]   id: int
          params[1]   deep: bool, optional
          result      int
          deprecated  since 1.4, use append
          waiter      waitForJob: done at 100, failed at 0
          credential  key, params api_key

        one  RPC one, once
          params      bare it: Either
          result      [string: Seconds]
          credentials none

        Seconds  int, at least 0
          0, forever

        Start  string, time as yyyy-MM-dd in UTC

        Timed  positions, address may stand alone
          address: string
          seconds: Seconds, optional, gap 0

        Either  one of these
          timed: [Start]
          text: string

        """)
  }
}
