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
  /// What the manifest shall list.
  let due: Manifest
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
    due = Manifest(of: module.files)
    newManifest = module.files.isEmpty ? nil : due.bytes
    var place = OutputPlace(folder)
    if case .obstacle(let blocked) = place.look(at: Manifest.fileName) {
      items.append(Item(path: Manifest.fileName, state: .blocked(blocked), old: nil, new: newManifest))
      return
    }
    try readManifests(&place)
    for file in module.files { items.append(try OutputPlan.compare(file, listed, &place)) }
    formerPaths = listed.paths.filter { due.digests[$0] == nil }
    for path in formerPaths {
      if let orphan = try OutputPlan.orphan(path, listed, &place) { items.append(orphan) }
    }
  }

  private mutating func readManifests(_ place: inout OutputPlace) throws(ToolError) {
    guard FileSystem.kind(folder) == .folder else { return }
    leftovers = try FileSystem.entries(of: folder).filter { $0.hasPrefix(OutputTransaction.stagedPrefix) }
    if case .file = place.look(at: Manifest.fileName) { oldManifest = try place.bytes(Manifest.fileName) }
    listed = oldManifest.map(Manifest.init(reading:)) ?? Manifest()
    if case .file = place.look(at: OutputTransaction.journal) {
      listed.merge(Manifest(reading: try place.bytes(OutputTransaction.journal)))
    }
  }

  private static func compare(
    _ file: OutputFile, _ listed: Manifest, _ place: inout OutputPlace
  ) throws(ToolError) -> Item {
    func item(_ state: State, _ old: [UInt8]?) -> Item {
      Item(path: file.path, state: state, old: old, new: file.bytes)
    }
    switch place.look(at: file.path) {
    case .nothing: return item(.missing, nil)
    case .obstacle(let obstacle): return item(.blocked(obstacle), nil)
    case .file: break
    }
    let old = try place.bytes(file.path)
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
    switch place.look(at: path) {
    case .nothing: return nil
    case .obstacle(let obstacle): return Item(path: path, state: .blocked(obstacle), old: nil, new: nil)
    case .file: break
    }
    let old = try place.bytes(path)
    let untouched = listed.knows(old, at: path) || !listed.isComplete || MergeMarkers.stand(in: old)
    return Item(path: path, state: untouched ? .orphaned : .edited, old: old, new: nil)
  }

  /// Whether the first lines say that the generator wrote this.
  private static func isMarked(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(400), as: UTF8.self).contains(Manifest.mark)
  }
}
