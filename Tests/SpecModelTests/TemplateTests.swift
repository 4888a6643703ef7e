import SpecModel
import Testing

/// Families that differ in a word.
@Suite struct TemplateTests {
  private let template = #"""
    "templates": {"record": {"parameters": ["type", "Type"],
      "types": {"$Type": {"at": "$Type ($5)", "doc": "D", "fields": [
        {"name": "target", "type": "string"}, {"name": "id", "type": "int"}]}},
      "operations": {"dns.$type.list": {"at": "S", "doc": "D", "http": "GET /dns/${type}_list", "result": "[$Type]", "errors": [404]}}}},
    "errors": [{"status": 404, "category": "notFound", "at": "S"}],
    """#

  @Test func eachUseIsWrittenOutWithItsDifferences() throws {
    let api = try api(
      SpecText(
        operations: "",
        extra: template + #"""
          "use": [{"template": "record", "with": {"type": "a", "Type": "A"}},
            {"template": "record", "with": {"type": "mx", "Type": "MX"},
             "types": {"MX": {"fields": [{"name": "priority", "type": "int"}, {"name": "target", "doc": "A host."}]}},
             "operations": {"dns.mx.list": {"errors": []}}}],
          """#))
    #expect(api.operations.map(\.key) == ["dns.a.list", "dns.mx.list"])
    #expect(api.operations.map(\.call) == ["a", "mx"].map { .http(method: "GET", template: "/dns/\($0)_list") })
    #expect(api.operations.map { $0.errors.map(\.code) } == [["404"], []])
    #expect(api.types.map(\.name) == ["A", "MX"])
    #expect(api.types.map(\.at) == ["A ($5)", "MX ($5)"])
    guard case .fields(let a) = api.types[0].kind, case .fields(let mx) = api.types[1].kind else {
      Issue.record("the types are objects")
      return
    }
    #expect(a.map(\.name) == ["target", "id"])
    #expect(mx.map(\.name) == ["target", "id", "priority"])
    #expect(mx.map(\.doc) == [["A host."], [], []])
  }

  @Test func findingsPointAtTheTemplateAndNameTheUse() {
    expect(
      SpecText(
        operations: "",
        extra: #"""
          "templates": {"record": {"parameters": ["type"], "types": {}, "operations": {
            "dns.$type.list": {"at": "S", "doc": "D", "http": "GET /dns", "result": 1️⃣"[A]", 2️⃣"efect": "none"}}}},
          "use": [{"template": "record", "with": {"type": "a"}}, {"template": "record", "with": {"type": "mx"}}],
          """#),
      [
        "1️⃣": "error: unknown type 'A' (in template 'record' with type = a)",
        "2️⃣": "error: an operation has no key \"efect\"; did you mean 'effect'? (in template 'record' with type = a)",
      ])
  }

  @Test func usesFitTheirTemplate() {
    expect(
      SpecText(
        operations: "",
        extra: template.replacing(#""record": {"#, with: #""other": 1️⃣{"parameters": []}, "record": {"#) + #"""
          "use": [{"template": 2️⃣"recrod", "with": {}},
            {"template": "record", "with": 3️⃣{"type": "a", 4️⃣"Tpye": "A"}},
            {"template": "record", "with": {"type": "b", "Type": "B"}, "types": {5️⃣"C": {}}}],
          """#),
      [
        "1️⃣": "warning: template 'other' is used by nothing",
        "2️⃣": "error: unknown template 'recrod'; did you mean 'record'?",
        "3️⃣": "error: template 'record' needs a value for 'Type'",
        "4️⃣": "error: template 'record' has no parameter 'Tpye'; did you mean 'Type'?",
        "5️⃣": "error: the template makes no 'C'; did you mean 'B'?",
      ])
  }
}
