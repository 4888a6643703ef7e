// Text of values outside JSON: in a path, query, header or form.

import WireJSON

/// A value as it stands in a path, query, header or form, with the first documented limit that it breaks.
///
/// It may hold a secret: printing, dumping and mirroring show nothing of it.
public struct APIText: Sendable {
  let text: String
  /// What is wrong with the value, in words, fit to follow the name of the parameter.
  let violation: String?
  /// Why the value has no text at all, fit to follow the name of the parameter.
  let refusal: String?
  let isSecret: Bool

  /// A value as its own text: a string without quotes, a number or boolean as in JSON.
  ///
  /// - Parameters:
  ///   - value: A value whose JSON is a string, a number or a boolean.
  ///   - rule: A limit besides those that the value brings.
  public init(_ value: some JSONWritable, _ rule: JSONRule? = nil) {
    self.init(APIText.written(value, rule), text: APIText.plain)
  }

  /// A list as the texts of its elements with commas between them; one that is empty or holds a comma is refused.
  public init(comma values: [some JSONWritable], _ rule: JSONRule? = nil) {
    let elements = values.map { APIText.plain(APIText.written($0, nil)) }
    let refusal: String? =
      if elements.contains("") {
        "must not have an empty element"
      } else if elements.contains(where: { $0.utf8.contains(UInt8(ascii: ",")) }) {
        "must not have an element with a comma, which separates it from the next"
      } else { nil }
    self.init(APIText.written(values, rule), refusal: refusal, saysPlace: false) { _ in elements.joined(separator: ",")
    }
  }

  /// A value as compact JSON.
  public init(json value: some JSONWritable, _ rule: JSONRule? = nil) {
    self.init(APIText.written(value, rule)) { String(decoding: $0.bytes, as: UTF8.self) }
  }

  private init(_ json: JSONFragment, refusal: String? = nil, saysPlace: Bool = true, text: (JSONFragment) -> String) {
    self.text = text(json)
    isSecret = json.redactedBytes != json.bytes
    let broken = json.violation
    let words = broken.map { $0.path.isEmpty || !saysPlace ? $0.rule : "\($0.rule) at \($0.path)" }
    violation = words
    self.refusal = refusal ?? (broken?.isAbsolute == true ? words : nil)
  }

  private static func written(_ value: some JSONWritable, _ rule: JSONRule?) -> JSONFragment {
    var writer = JSONWriter(checksLimits: true)
    if let rule { writer.value(value, rule) } else { writer.value(value) }
    return writer.finish()
  }

  /// The text of a scalar; that of anything else is its JSON.
  private static func plain(_ json: JSONFragment) -> String {
    if json.bytes.first == UInt8(ascii: "\""), let text = (try? JSONValue(parsing: json.bytes))?.string { return text }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

extension APIText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// `a parameter`: it may hold a secret.
  public var description: String { "a parameter" }
  /// `a parameter`.
  public var debugDescription: String { description }
  /// Shows nothing inside.
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension APIRequestBuilder {
  /// Gives the next parameter of the path.
  public func path(_ value: APIText) {
    parts.refuse(Route(parts.route).parameter(parts.pathValues.count) ?? "path", value)
    parts.addPath(value.text, secret: value.isSecret, violation: value.violation)
  }

  /// Adds the query parameter `name`; nil leaves it out.
  public func query(_ name: StaticString, _ value: APIText?) { parts.add(.query, name, value) }

  /// Adds the header `name`; nil leaves it out.
  public func header(_ name: StaticString, _ value: APIText?) { parts.add(.header, name, value) }

  /// Adds the form field `name`; nil leaves it out.
  public func form(_ name: StaticString, _ value: APIText?) { parts.add(.form, name, value) }
}

extension RequestParts {
  fileprivate mutating func add(_ place: Place, _ name: StaticString, _ value: APIText?) {
    guard let value else { return }
    refuse(name.text, value)
    add(place, name, value.text, secret: value.isSecret, violation: value.violation)
  }

  fileprivate mutating func refuse(_ name: String, _ value: APIText) {
    guard let refusal = value.refusal, self.refusal == nil else { return }
    self.refusal = "parameter '\(name)' \(refusal)"
  }
}
