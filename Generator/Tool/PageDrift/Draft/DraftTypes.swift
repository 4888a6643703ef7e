import SpecModel
import SwiftNames

/// Gives names to the objects of a draft, and collects what has to be declared.
struct DraftTypes {
  /// What a text begins with that a draft cannot know.
  static let mark = "???"

  /// The declarations in the order in which they were met.
  private(set) var declarations: [(String, JSONTree)] = []
  private var taken: Set<String>
  private let section: String

  init(section: String, taken: Set<String>) {
    (self.section, self.taken) = (section, taken)
  }

  /// The type of a shape as a spec writes it; objects are declared under a name made of `name`.
  mutating func expression(_ shape: DraftShape, _ name: String, line: Int?) -> String {
    switch shape {
    case .int: return "int"
    case .double: return "double"
    case .bool: return "bool"
    case .string: return "string"
    case .unknown, .record([]), .nullable(.unknown): return "json"
    case .list(let element): return "[\(expression(element, DraftTypes.singular(name), line: line))]"
    case .map(let value): return "[string: \(expression(value, DraftTypes.singular(name), line: line))]"
    case .nullable(let shape):
      let type = expression(shape, name, line: line)
      return type == "json" ? type : type + "?"
    case .record(let fields):
      return declare(name, "fields", line) { $0.fields(fields, .json) }
    case .tuple(let shapes):
      let members = shapes.enumerated().map { DraftField("member\($0 + 1)", $1) }
      return declare(name, "tuple", line) { $0.fields(members, .json) }
    }
  }

  /// The type of a field, its documented values declared as a set.
  mutating func expression(_ field: DraftField) -> String {
    guard !field.values.isEmpty, field.shape == .string || field.shape == .int else {
      return expression(field.shape, field.name, line: field.line)
    }
    let isInt = field.values.allSatisfy { Int($0) != nil }
    return declare(field.name, "values", field.line) { types in
      .list(
        field.values.map { value in
          var members: [(String, JSONTree)] = [("value", isInt ? .number(Int(value) ?? 0) : .string(value))]
          if !DraftTypes.makesName(value) { members.append(("name", .string(DraftTypes.mark))) }
          return .object(members + [("doc", types.doc(field.line))])
        })
    }
  }

  /// Where fields stand, which decides what must be said of them.
  enum Place {
    case json, text
  }

  /// A list of fields as a spec has it.
  mutating func fields(_ fields: [DraftField], _ place: Place) -> JSONTree {
    .list(
      fields.enumerated().map { index, field in
        .object(
          [("name", .string(field.name.isEmpty ? "\(DraftTypes.mark) \(index + 1)" : field.name))] + facts(field, place)
        )
      })
  }

  /// What is said of a field beside its name.
  mutating func facts(_ field: DraftField, _ place: Place) -> [(String, JSONTree)] {
    let type = expression(field)
    var members: [(String, JSONTree)] = []
    if !DraftTypes.makesName(field.name) { members.append(("swift", .string(DraftTypes.mark))) }
    members.append(("type", .string(type)))
    if field.isOptional { members.append(("optional", .bool(true))) }
    // The form of booleans and lists outside JSON is the vendor's.
    if place == .text, type == "bool" || type.hasPrefix("[") || type == "json" {
      members.append(("as", .string(DraftTypes.mark)))
    }
    if type.contains("json") { members.append(("note", .string("\(DraftTypes.mark) no value is shown"))) }
    return members + [("doc", doc(field.line))]
  }

  /// A documentation comment that has to be written.
  func doc(_ line: Int?) -> JSONTree { .string(DraftTypes.mark + (line.map { " line \($0)" } ?? "")) }

  private mutating func declare(
    _ name: String, _ kind: String, _ line: Int?, _ content: (inout DraftTypes) -> JSONTree
  ) -> String {
    let name = free(name)
    let place = declarations.count
    let at = section.isEmpty ? DraftTypes.mark : section
    declarations.append((name, .null))
    let tree = content(&self)
    declarations[place].1 = .object([("at", .string(at)), ("doc", doc(line)), (kind, tree)])
    return name
  }

  /// A type's name that nothing has yet.
  private mutating func free(_ text: String) -> String {
    let letters = text.unicodeScalars.map {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) ? String($0) : " "
    }
    var base = SwiftIdentifier.upperCamel(letters.joined().split(separator: " ").joined(separator: "_"))
    if base.first?.isLetter != true { base = "Draft" + base }
    if SwiftIdentifier.isReservedType(base) { base += "Value" }
    var name = base
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(base)\(number)"
      number += 1
    }
    return name
  }

  /// Whether the reader makes a Swift name of a wire name by itself.
  static func makesName(_ name: String) -> Bool {
    let first = name.unicodeScalars.first { !"_-. ".unicodeScalars.contains($0) }
    guard first?.properties.isAlphabetic == true else { return false }
    return name.unicodeScalars.allSatisfy {
      $0.isASCII
        && ($0.properties.isAlphabetic || $0.properties.numericType != nil || "_-. ".unicodeScalars.contains($0))
    }
  }

  private static func singular(_ name: String) -> String {
    if name.lowercased().hasSuffix("series") { return name }
    if name.hasSuffix("ies") { return name.dropLast(3) + "y" }
    return name.hasSuffix("s") && !name.hasSuffix("ss") && name.count > 3 ? String(name.dropLast()) : name
  }
}
