// Deviations as examples state them: a JSON path and the row of the tolerance table.

import SpecwrightRuntime

/// The text by which examples state deviations: `$.error.code string-as-int`.
enum StatedDeviation {
  static func text(_ deviation: APIDeviation) -> String {
    "\(deviation.path) \(deviation.tolerance.map(name) ?? "\(deviation.found) instead of \(deviation.declared)")"
  }

  /// The text of a deviation whose path counts from `start`.
  static func text(_ deviation: JSONDeviation, below start: String) -> String {
    "\(start)\(deviation.path.dropFirst()) \(name(deviation.tolerance))"
  }

  /// The deviations by which `value` is read as `type`.
  static func decode<Value: JSONCoding>(_ type: Value.Type, _ value: JSONValue) throws(JSONError) -> [JSONDeviation] {
    try JSONReader.decode(type, from: JSONFragment(value, checksLimits: false).bytes).deviations
  }

  /// `stringAsInt` is `string-as-int`.
  private static func name(_ tolerance: JSONTolerance) -> String {
    tolerance.rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}
