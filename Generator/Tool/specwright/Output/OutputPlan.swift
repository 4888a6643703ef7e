import SpecModel

/// What would have to happen to make one module's folder equal to what is emitted. Finding out changes nothing.
struct OutputPlan {
  /// One file that is generated, or was.
  struct Item: Equatable {
    let path: String
    let state: State
    /// The bytes on disk.
    let old: [UInt8]?
    /// The bytes that are due; nil: none.
    let new: [UInt8]?
  }

  enum State: Equatable {
    case current, missing, stale
    /// Listed by the manifest, and no longer emitted.
    case orphaned
    /// The generator's, but not what it wrote.
    case edited
    /// Somebody else's, at a path that is due.
    case foreign
    /// Something that is no file, or the way to it leads through something that is no folder.
    case blocked(String)
  }

  let module: OutputModule
  /// The module's folder, as it can be opened, and as findings name it.
  let folder: String
  let shownFolder: String
  private(set) var items: [Item] = []
  /// The manifest as it stands and as it shall stand; nil: none.
  private(set) var oldManifest: [UInt8]?
  let newManifest: [UInt8]?
  /// Staged files that an interrupted run left behind.
  private(set) var leftovers: [String] = []
  /// What the manifest lists, and the journal of a run that was interrupted.
  private(set) var listed = Manifest()
  /// Listed paths that are no longer due, whether or not files are left there.
  private(set) var formerPaths: [String] = []

  /// Compares `module` with its folder below `output`. A module without files stands for one that no spec gives any
  /// more.
  init(_ module: OutputModule, in output: String, shown: String) throws(ToolError) {
    self.module = module
    folder = Paths.join(output, module.name)
    shownFolder = Paths.join(shown, module.name)
    newManifest = module.files.isEmpty ? nil : Manifest(of: module.files).bytes
    var place = OutputPlace(folder)
    if let blocked = place.obstacle(to: Manifest.fileName) {
      items.append(Item(path: Manifest.fileName, state: .blocked(blocked), old: nil, new: newManifest))
      return
    }
    try readManifests(&place)
    for file in module.files { items.append(try OutputPlan.compare(file, listed, &place)) }
    let due = Set(module.files.map(\.path))
    formerPaths = listed.paths.filter { !due.contains($0) }
    for path in formerPaths {
      if let orphan = try OutputPlan.orphan(path, listed, &place) { items.append(orphan) }
    }
  }

  private mutating func readManifests(_ place: inout OutputPlace) throws(ToolError) {
    guard FileSystem.kind(folder) == .folder else { return }
    leftovers = try FileSystem.entries(of: folder).filter { $0.hasPrefix(OutputTransaction.stagedPrefix) }
    oldManifest = try place.bytes(Manifest.fileName)
    listed = oldManifest.map(Manifest.init(reading:)) ?? Manifest()
    if leftovers.contains(OutputTransaction.journal), let bytes = try place.bytes(OutputTransaction.journal) {
      listed.merge(Manifest(reading: bytes))
    }
  }

  private static func compare(
    _ file: OutputFile, _ listed: Manifest, _ place: inout OutputPlace
  ) throws(ToolError) -> Item {
    func item(_ state: State, _ old: [UInt8]?) -> Item {
      Item(path: file.path, state: state, old: old, new: file.bytes)
    }
    if let obstacle = place.obstacle(to: file.path) { return item(.blocked(obstacle), nil) }
    guard let old = try place.bytes(file.path) else { return item(.missing, nil) }
    if old == file.bytes { return item(.current, old) }
    if listed.knows(old, at: file.path) { return item(.stale, old) }
    let isOurs = listed.digests[file.path] != nil
    if MergeMarkers.stand(in: old), isOurs || isMarked(old) { return item(.stale, old) }
    if !listed.isComplete, isOurs || isMarked(old) { return item(.stale, old) }
    return item(isOurs ? .edited : .foreign, old)
  }

  private static func orphan(
    _ path: String, _ listed: Manifest, _ place: inout OutputPlace
  ) throws(ToolError) -> Item? {
    if let obstacle = place.obstacle(to: path) {
      return Item(path: path, state: .blocked(obstacle), old: nil, new: nil)
    }
    guard let old = try place.bytes(path) else { return nil }
    let untouched = listed.knows(old, at: path) || !listed.isComplete || MergeMarkers.stand(in: old)
    return Item(path: path, state: untouched ? .orphaned : .edited, old: old, new: nil)
  }

  /// Whether the first lines say that the generator wrote this.
  private static func isMarked(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(400), as: UTF8.self).contains(Manifest.mark)
  }
}

/// Looks at paths below one folder without ever following a link.
struct OutputPlace {
  private let folder: String
  private var kinds: [String: FileSystem.Kind?] = [:]

  init(_ folder: String) { self.folder = folder }

  /// Why no generated file can stand at `path`, or nil.
  mutating func obstacle(to path: String) -> String? {
    var way = ""
    for part in path.split(separator: "/").dropLast() {
      if let obstacle = OutputPlace.obstacle(kind(way), isFolder: true) { return obstacle }
      way = way.isEmpty ? String(part) : "\(way)/\(part)"
    }
    return OutputPlace.obstacle(kind(way), isFolder: true)
      ?? OutputPlace.obstacle(FileSystem.kind(Paths.join(folder, path)), isFolder: false)
  }

  private mutating func kind(_ way: String) -> FileSystem.Kind? {
    if let known = kinds[way] { return known }
    let kind = FileSystem.kind(way.isEmpty ? folder : Paths.join(folder, way))
    kinds[way] = .some(kind)
    return kind
  }

  private static func obstacle(_ kind: FileSystem.Kind?, isFolder: Bool) -> String? {
    switch kind {
    case nil: nil
    case .folder: isFolder ? nil : "a folder stands where a generated file is due; move it away"
    case .file: isFolder ? "a file stands where a generated folder is due; move it away" : nil
    case .link: "a symbolic link, which is never followed, stands in the way; remove it"
    case .other: "something that is neither file nor folder stands in the way; remove it"
    }
  }

  /// The bytes of the file at `path`, nil when there is none. The way to it is free of obstacles.
  func bytes(_ path: String) throws(ToolError) -> [UInt8]? {
    let full = Paths.join(folder, path)
    return FileSystem.kind(full) == nil ? nil : try FileSystem.bytes(of: full)
  }
}
