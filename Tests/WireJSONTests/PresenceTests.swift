// Optional, nullable, both, neither: what null and absence mean for every type.

import Testing
import WireJSON

@Suite struct PresenceTests {
  @Test func readsAllFormsWithoutDeviation() throws {
    let decoded = try decode(
      Presence<Int>.self, #"{"required":1,"optional":2,"nullable":3,"both":4}"#, strict: true)
    #expect(decoded.value == Presence(required: 1, optional: 2, nullable: 3, both: 4))
  }

  @Test func readsLeastFormsWithoutDeviation() throws {
    let decoded = try decode(Presence<String>.self, #"{"required":"","nullable":null}"#, strict: true)
    #expect(decoded.value == Presence(required: "", optional: nil, nullable: nil, both: nil))
    let other = try decode(Presence<[Int]>.self, #"{"required":[],"nullable":null,"both":null}"#, strict: true)
    #expect(other.value == Presence(required: [], optional: nil, nullable: nil, both: nil))
    #expect(text(other.value) == #"{"required":[],"nullable":null}"#)
  }

  @Test func readsNullAndAbsenceAlikeAndSaysSo() throws {
    let decoded = try decode(Presence<Bool>.self, #"{"required":true,"optional":null}"#)
    #expect(decoded.value == Presence(required: true, optional: nil, nullable: nil, both: nil))
    #expect(
      decoded.deviations.map(\.description) == [
        "$.nullable: absent, read as null", "$.optional: null, read as absent",
      ])
    #expect(decoded.deviations.map(\.tolerance) == [.absentForNullable, .nullForOptional])
    #expect(decoded.deviations.map(\.found) == [nil, .null])
  }

  @Test(arguments: [
    (#"{"required":true,"optional":null,"nullable":true}"#, "$.optional: expected a value or nothing, found null"),
    (#"{"required":true}"#, "$.nullable: expected a value, found nothing"),
    (#"{"nullable":true}"#, "$.required: expected a value, found nothing"),
  ])
  func isAnErrorWhenStrict(json: String, message: String) {
    #expect(failure(Presence<Bool>.self, json, strict: true).hasPrefix(message + " (line 1"))
  }

  @Test func missingMembersBecomeTheTypesEmptyValue() throws {
    #expect(try decode(Presence<Int>.self, #"{"nullable":null}"#).value.required == 0)
    #expect(try decode(Presence<Double>.self, #"{"nullable":null}"#).value.required == 0)
    #expect(try decode(Presence<Bool>.self, #"{"nullable":null}"#).value.required == false)
    #expect(try decode(Presence<String>.self, #"{"nullable":null}"#).value.required == "")
    #expect(try decode(Presence<[Int]>.self, #"{"nullable":null}"#).value.required == [])
    #expect(try decode(Presence<[String: Int]>.self, #"{"nullable":null}"#).value.required == [:])
    #expect(try decode(Presence<JSONValue>.self, #"{"nullable":null}"#).value.required == .null)
    #expect(try decode(Presence<AccessPolicy>.self, #"{"nullable":null}"#).value.required.rawValue == "")
    #expect(try decode(Presence<CommentedIP>.self, #"{"nullable":null}"#).value.required.address == "")
    #expect(try decode(Presence<Target>.self, #"{"nullable":null}"#).value.required == .other(.null))
  }

  @Test func aMissingObjectIsBlankThroughout() throws {
    let decoded = try decode(Account.self, #"{"limits":{},"addresses":[]}"#)
    #expect(decoded.value.owner.name == "")
    #expect(decoded.value.owner.aliases == [])
    #expect(decoded.deviations.map(\.description) == ["$.owner: missing, read as empty"])
    #expect(decoded.deviations.first?.found == nil)
    #expect(text(decoded.value) == #"{"owner":{"name":"","aliases":[]},"limits":{},"addresses":[]}"#)
  }

  @Test func scalarAccessorsAgreeWithValue() throws {
    for json in [#"{"s":"x","i":1,"d":1.5,"b":true}"#, #"{"s":null,"i":null,"d":null,"b":null}"#, "{}"] {
      let optional = try decode(ScalarMembers.self, json)
      let values = try decode(ValueMembers.self, json)
      #expect(optional.value.texts == values.value.texts)
      #expect(optional.deviations == values.deviations)
    }
  }

  @Test func nullIsAValueOfAnUntypedMember() throws {
    let decoded = try decode(Presence<JSONValue>.self, #"{"required":null,"optional":null,"nullable":1}"#, strict: true)
    #expect(decoded.value.required == .null)
    #expect(decoded.value.optional == .some(.null))
  }

  @Test(arguments: ["string", "int", "double", "bool"])
  func nullForARequiredScalarIsAnError(type: String) {
    let json = #"{"required":null,"nullable":null}"#
    let message =
      switch type {
      case "string": failure(Presence<String>.self, json)
      case "int": failure(Presence<Int>.self, json)
      case "double": failure(Presence<Double>.self, json)
      default: failure(Presence<Bool>.self, json)
      }
    #expect(message == "$.required: expected \(type), found null (line 1, column 13)")
  }
}

/// Scalars through their own accessors, in the three forms that may lack a value, each form in an object of its own.
private struct ScalarMembers: JSONCoding {
  var texts: [String] = []

  init(json reader: inout JSONReader) {
    let start = reader.offset
    reader.object("s,i,d,b")
    texts += ["\(String(describing: reader.stringIfPresent()))", "\(String(describing: reader.intIfPresent()))"]
    texts += ["\(String(describing: reader.doubleIfPresent()))", "\(String(describing: reader.boolIfPresent()))"]
    reader.end()
    reader.seek(to: start)
    reader.object("s,i,d,b")
    texts += ["\(String(describing: reader.stringIfAny()))", "\(String(describing: reader.intIfAny()))"]
    texts += ["\(String(describing: reader.doubleIfAny()))", "\(String(describing: reader.boolIfAny()))"]
    reader.end()
  }

  func write(to writer: inout JSONWriter) { writer.null() }
}

/// The same through `value`.
private struct ValueMembers: JSONCoding {
  var texts: [String] = []

  init(json reader: inout JSONReader) {
    let start = reader.offset
    reader.object("s,i,d,b")
    texts += ["\(String(describing: reader.valueIfPresent() as String?))"]
    texts += ["\(String(describing: reader.valueIfPresent() as Int?))"]
    texts += ["\(String(describing: reader.valueIfPresent() as Double?))"]
    texts += ["\(String(describing: reader.valueIfPresent() as Bool?))"]
    reader.end()
    reader.seek(to: start)
    reader.object("s,i,d,b")
    texts += ["\(String(describing: reader.valueIfAny() as String?))"]
    texts += ["\(String(describing: reader.valueIfAny() as Int?))"]
    texts += ["\(String(describing: reader.valueIfAny() as Double?))"]
    texts += ["\(String(describing: reader.valueIfAny() as Bool?))"]
    reader.end()
  }

  func write(to writer: inout JSONWriter) { writer.null() }
}
