/// One file of an API's folder, as its bytes: reading files is the caller's business.
public struct SpecFile: Sendable, Hashable {
  /// The path relative to the folder that holds `Specs`: `Specs/zonemaster/api.json`.
  public var path: String
  /// The whole content.
  public var bytes: [UInt8]
  /// Whether it is the `api.json` of a spec whatever it is called.
  public var isMain: Bool

  /// Makes a file of its path, with `/` between the parts, and its content.
  public init(path: String, bytes: [UInt8], isMain: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isMain = isMain
  }

  /// The largest file that is read: 16 MiB.
  public static let maximumSize = 16 << 20

  /// What follows the last `/`.
  var name: String { String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]) }
}
