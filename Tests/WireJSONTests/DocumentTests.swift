// Trees with positions.

import Testing
import WireJSON

@Suite struct DocumentTests {
  private let text = """
    {
      "a": [1, "é😀", {"b": null}],
      "n\\u0061me": 1.50,
      "a": true
    }
    """

  @Test func everyNodeKnowsItsPlace() throws {
    let document = try JSONDocument(text)
    let root = document.root
    #expect(root.kind == .object)
    #expect(root.offset == 0 && root.endOffset == text.utf8.count)
    let members = try #require(root.members)
    #expect(members.map(\.name) == ["a", "name", "a"])
    #expect(members.map(\.isDuplicate) == [false, false, true])
    #expect(members.map { document.position(of: $0.nameOffset).description } == ["2:3", "3:3", "4:3"])
    #expect(members.map { document.position(of: $0.node.offset).description } == ["2:8", "3:16", "4:8"])
    let elements = try #require(root["a"]?.elements)
    // Columns count what an editor counts: one for é and one for 😀.
    #expect(elements.map { document.position(of: $0.offset).description } == ["2:9", "2:12", "2:18"])
    #expect(elements.map { document.position(of: $0.endOffset).description } == ["2:10", "2:16", "2:29"])
    #expect(elements[1].string == "é😀")
    #expect(elements[2]["b"]?.kind == .null)
    #expect(root["name"]?.number?.text == "1.50")
    #expect(members[2].node.bool == true)
    #expect(root["none"] == nil && elements[0]["x"] == nil)
  }

  @Test func everyNodesBytesAreItsText() throws {
    let document = try JSONDocument(text)
    func check(_ node: JSONNode) throws {
      let slice = Array(document.bytes[node.offset..<node.endOffset])
      #expect(try JSONValue(parsing: slice) == node.value)
      for member in node.members ?? [] {
        let name = Array(document.bytes[member.nameOffset..<member.nameEndOffset])
        #expect(try JSONValue(parsing: name) == .string(member.name))
        try check(member.node)
      }
      for element in node.elements ?? [] { try check(element) }
    }
    try check(document.root)
  }

  @Test func placesHavePaths() throws {
    let document = try JSONDocument(text)
    let node = try #require(document.root["a"]?.elements?[2]["b"])
    #expect(document.path(of: node.offset) == "$.a[2].b")
    #expect(document.path(of: 0) == "$")
    #expect(document.root.value == ["a": [1, "é😀", ["b": nil]], "name": .number(JSONNumber("1.50") ?? JSONNumber(0))])
  }

  @Test func linesEndInAnyWay() throws {
    let document = try JSONDocument("[\r\n1,\r2,\n\n3]")
    let places = document.root.elements?.map { document.position(of: $0.offset).description }
    #expect(places == ["2:1", "3:1", "5:1"])
    #expect(document.position(of: 1000).line == 5)
    #expect(document.position(of: -1) == JSONPosition(line: 1, column: 1))
  }

  @Test func manyMembersAreFastToCheckForDuplicates() throws {
    let json = "{" + (0..<20_000).map { "\"k\($0)\":0" }.joined(separator: ",") + ",\"k7\":1}"
    let members = try #require(try JSONDocument(json).root.members)
    #expect(members.filter(\.isDuplicate).map(\.name) == ["k7"])
  }
}
