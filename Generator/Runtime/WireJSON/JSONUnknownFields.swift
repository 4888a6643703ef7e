// What an answer held beyond its declaration: kept as text, so that nothing is lost between reading and writing.

/// The members of an object, or elements of a record, that its type does not declare.
///
/// It takes one machine word and is empty in nearly all answers. Requests never write it.
public struct JSONUnknownFields: Sendable, Hashable {
  /// The members as they stood in the text, separated by commas; nil if there are none. Elements of a record stand
  /// here under their place in the array.
  let text: [UInt8]?

  /// No members.
  public init() { text = nil }

  init(text: [UInt8]) { self.text = text.isEmpty ? nil : text }

  /// Whether there are none.
  public var isEmpty: Bool { text == nil }

  /// The names in the order of the text; for elements of a record their places, from 0 on.
  public var names: [String] { object.keys }

  /// The value under a name, or under an element's place.
  public subscript(name: String) -> JSONValue? { object[name] }

  /// The members as an object.
  public var object: JSONObject {
    guard let text else { return JSONObject() }
    // The text was checked when it was read; were it not JSON, it would count as empty.
    let json = [UInt8(ascii: "{")] + text + [UInt8(ascii: "}")]
    guard case .object(let object)? = try? JSONValue(parsing: json) else { return JSONObject() }
    return object
  }
}

extension JSONUnknownFields: CustomStringConvertible {
  /// The members as compact JSON.
  public var description: String { JSONValue.object(object).description }
}
