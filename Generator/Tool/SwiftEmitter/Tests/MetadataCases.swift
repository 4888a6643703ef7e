import SpecModel
import SwiftNames
import WireJSON

/// Rows for what stands beside the payload of answers: one for each header and member that has a property.
struct MetadataCases {
  let swift: SwiftAPI

  var rows: [TestRow] { swift.api.headers.compactMap(row) }

  private func row(_ header: ResponseHeader) -> TestRow? {
    guard let sample = sample(header),
      case .object(let answer) = AnswerText(api: swift.api).success(
        .object(["sample": true]), nil)
    else { return nil }
    let path = header.name.split(separator: ".").map(String.init)
    let body = header.isMember ? Self.adding(sample, at: path[...], to: answer) : answer
    let text = sample.string ?? sample.description
    var row = TestRow(
      arguments: [SwiftLiteral.string(header.name), SwiftLiteral.string(text)]
        + (header.isMember ? ["isHeader: false"] : []) + ["answer: \(SwiftLiteral.json(.object(body)))"])
    let names = header.isRequestID ? ["requestID"] : header.swift.split(separator: ".").map(String.init)
    row.expression = "$0." + names.map(SwiftIdentifier.escaped).joined(separator: ".")
    return row
  }

  /// A value whose text says all; nil for types with a form of their own.
  private func sample(_ header: ResponseHeader) -> JSONValue? {
    var type = header.type
    if case .nullable(let wrapped) = type { type = wrapped }
    if case .named(let name) = type, let scalar = swift.types.plainScalar(name) { type = scalar.base }
    switch type {
    case .int: return 7
    case .double: return 1.5
    case .bool: return true
    case .string: return "sample"
    case .json, .named, .list, .map, .nullable: return nil
    }
  }

  /// An object with a member at a path; what stands there already keeps its members.
  private static func adding(_ value: JSONValue, at path: ArraySlice<String>, to object: JSONObject) -> JSONObject {
    guard let name = path.first else { return object }
    let inner = object[name]?.object ?? JSONObject([])
    let new = path.count == 1 ? value : .object(adding(value, at: path.dropFirst(), to: inner))
    return JSONObject(object.members.filter { $0.key != name } + [(key: name, value: new)])
  }
}
