/// Looks at paths below one folder without ever following a link there.
struct OutputPlace {
  /// What stands at a path where a generated file is due.
  enum Sight {
    case nothing, file
    /// Something that forbids to write there, and what to do about it.
    case obstacle(String)
  }

  private let folder: String
  /// Why a folder below cannot be gone through; nil for one that can, or that is not there yet.
  private var ways: [String: String?] = [:]

  init(_ folder: String) { self.folder = folder }

  mutating func look(at path: String) -> Sight {
    if let obstacle = obstacle(onTheWay: OutputPlace.way(to: path)) { return .obstacle(obstacle) }
    return switch FileSystem.kind(Paths.join(folder, path)) {
    case nil: .nothing
    case .file: .file
    case .folder: .obstacle("a folder stands where a generated file is due; move it away")
    case .link: .obstacle(OutputPlace.link)
    case .other: .obstacle(OutputPlace.other)
    }
  }

  /// The bytes of the file at `path`, where `look` has seen one.
  func bytes(_ path: String) throws(ToolError) -> [UInt8] { try FileSystem.bytes(of: Paths.join(folder, path)) }

  private mutating func obstacle(onTheWay way: String) -> String? {
    if let known = ways[way] { return known }
    let above = way.isEmpty ? nil : obstacle(onTheWay: OutputPlace.way(to: way))
    let here: String? =
      switch FileSystem.kind(way.isEmpty ? folder : Paths.join(folder, way)) {
      case nil, .folder: nil
      case .file: "a file stands where a generated folder is due; move it away"
      case .link: OutputPlace.link
      case .other: OutputPlace.other
      }
    ways[way] = .some(above ?? here)
    return above ?? here
  }

  /// What comes before the last slash of a plain relative path.
  private static func way(to path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
  }

  private static let link = "a symbolic link, which is never followed, stands in the way; remove it"
  private static let other = "something that is neither file nor folder stands in the way; remove it"
}
