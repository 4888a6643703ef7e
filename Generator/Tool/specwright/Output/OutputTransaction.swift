/// Carries plans out, all or nothing.
///
/// All new bytes are staged first, so that whatever can go wrong with writing goes wrong while nothing has changed.
/// Then files are put in their places one by one, orphans go, and the manifest comes last. A failure at any point puts
/// everything back. A killed run cannot; it leaves its journal, which lists what it was going to write and to remove, and
/// by which the next run knows every file that it finds as the generator's own.
struct OutputTransaction {
  static let stagedPrefix = ".specwright-"
  static let journal = ".specwright-journal"

  /// Called before every change of the file system, with a word for it. Tests fail and die here.
  typealias Step = (String) throws(ToolError) -> Void

  private let step: Step
  private var undo: [Undo] = []

  /// What puts one change back.
  private enum Undo {
    case remove(String)
    case removeFolder(String)
    case makeFolder(String)
    case restore(String, [UInt8], staged: String)
  }

  /// Carries out `plans`, none of which may hold a refusal, below the folder `output`.
  ///
  /// - Throws: a failure; everything is as it was, unless the message says what could not be put back.
  static func run(
    _ plans: [OutputPlan], in output: String, step: @escaping Step = { _ throws(ToolError) in }
  ) throws(ToolError) {
    let plans = plans.filter(\.hasWork)
    if plans.isEmpty { return }
    var transaction = OutputTransaction(step: step)
    do {
      try transaction.makeFolders(to: output)
      let lock = try FileSystem.lock(output)
      for plan in plans { try transaction.stage(plan) }
      for plan in plans { try transaction.commit(plan) }
      for plan in plans { try transaction.finish(plan) }
      _ = consume lock
    } catch {
      throw transaction.putBack(after: error)
    }
  }

  private init(step: @escaping Step) { self.step = step }

  /// Writes the journal, and then everything new under staged names.
  private mutating func stage(_ plan: OutputPlan) throws(ToolError) {
    try makeFolders(to: plan.folder)
    for name in plan.leftovers where name != OutputTransaction.journal {
      try removeFile(Paths.join(plan.folder, name))
    }
    try writeJournal(plan)
    for (number, write) in plan.writes.enumerated() {
      try makeFolders(to: Paths.parent(Paths.join(plan.folder, write.path)))
      try create(plan.staged(number), write.new)
    }
  }

  /// A journal that an interrupted run left is never lost: the new one lists what it lists, and takes its place at once.
  private mutating func writeJournal(_ plan: OutputPlan) throws(ToolError) {
    let path = Paths.join(plan.folder, OutputTransaction.journal)
    guard plan.leftovers.contains(OutputTransaction.journal) else { return try create(path, plan.journal.bytes) }
    try create(path + "-next", plan.journal.bytes)
    try step("replace")
    try FileSystem.move(path + "-next", to: path)
  }

  /// Puts the staged files in their places, the manifest last, and removes orphans before that.
  private mutating func commit(_ plan: OutputPlan) throws(ToolError) {
    for (number, write) in plan.writes.enumerated() where write.path != Manifest.fileName {
      try replace(plan, write, by: plan.staged(number))
    }
    for removal in plan.removals {
      let path = Paths.join(plan.folder, removal.path)
      try removeFile(path)
      undo.append(.restore(path, removal.old, staged: plan.staged(plan.writes.count)))
    }
    for (number, write) in plan.writes.enumerated() where write.path == Manifest.fileName {
      try replace(plan, write, by: plan.staged(number))
    }
  }

  /// Removes the folders that have become empty, and the journal when nothing is left to do.
  private mutating func finish(_ plan: OutputPlan) throws(ToolError) {
    for path in plan.formerPaths {
      var way = Paths.parent(path)
      while way != ".", try removeEmptyFolder(Paths.join(plan.folder, way)) { way = Paths.parent(way) }
    }
    try removeFile(Paths.join(plan.folder, OutputTransaction.journal))
    if plan.newManifest == nil { _ = try removeEmptyFolder(plan.folder) }
  }

  private mutating func removeEmptyFolder(_ path: String) throws(ToolError) -> Bool {
    guard FileSystem.kind(path) == .folder else { return FileSystem.kind(path) == nil }
    try step("remove")
    guard FileSystem.removeEmptyFolder(path) else { return false }
    undo.append(.makeFolder(path))
    return true
  }

  private mutating func create(_ path: String, _ bytes: [UInt8]) throws(ToolError) {
    try step("create")
    try FileSystem.create(path, bytes)
    undo.append(.remove(path))
  }

  private mutating func replace(_ plan: OutputPlan, _ write: OutputPlan.Write, by staged: String) throws(ToolError) {
    let target = Paths.join(plan.folder, write.path)
    try step("replace")
    try FileSystem.move(staged, to: target)
    undo.append(write.old.map { .restore(target, $0, staged: staged) } ?? .remove(target))
  }

  private func removeFile(_ path: String) throws(ToolError) {
    try step("remove")
    try FileSystem.removeFile(path)
  }

  private mutating func makeFolders(to folder: String) throws(ToolError) {
    if FileSystem.target(folder) == .folder { return }
    let parent = Paths.parent(folder)
    if parent != folder { try makeFolders(to: parent) }
    try step("make")
    try FileSystem.makeFolder(folder)
    undo.append(.removeFolder(folder))
  }

  /// Takes all changes back, the last one first.
  ///
  /// - Returns: the error to report: the one that stopped the run, and what could not be put back.
  private func putBack(after error: ToolError) -> ToolError {
    var lost: [String] = []
    for change in undo.reversed() {
      switch change {
      case .remove(let path): if FileSystem.kind(path) != nil { _ = try? FileSystem.removeFile(path) }
      case .removeFolder(let path): FileSystem.removeEmptyFolder(path)
      case .makeFolder(let path): _ = try? FileSystem.makeFolder(path)
      case .restore(let path, let bytes, let staged):
        do {
          try FileSystem.create(staged, bytes)
          try FileSystem.move(staged, to: path)
        } catch {
          lost.append(path)
        }
      }
    }
    if lost.isEmpty { return error }
    return .failure("\(error.message); could not be put back: \(lost.joined(separator: ", "))")
  }
}
