// What an answer says beside its payload: calls left, the time until the next one.

import WireJSON

/// Reads the members that a service's description lists.
enum EnvelopeMembers {
  /// The values at `paths` in the answer `body`; empty where the answer is no JSON object.
  static func read(_ paths: [String], from body: [UInt8]) -> [String: JSONValue] {
    guard !paths.isEmpty, !body.isEmpty else { return [:] }
    var found: [String: JSONValue] = [:]
    // The answer has been read before: what is wrong with it has been said.
    _ = try? JSONReader.read(body) { reader in
      let root = reader.offset
      for path in paths {
        reader.seek(to: root)
        found[path] = value(at: path, &reader)
      }
    }
    return found
  }

  private static func value(at path: String, _ reader: inout JSONReader) -> JSONValue? {
    for name in path.split(separator: ".").map(String.init) {
      guard reader.kind == .object, let place = reader.offsets(of: [name])[name], !reader.hasFailed else { return nil }
      reader.seek(to: place)
    }
    return .some(reader.value())
  }
}
