// What a plan changes on disk.
extension OutputPlan {
  /// A file to write, and what stands in its place now.
  struct Write {
    let path: String
    let old: [UInt8]?
    let new: [UInt8]
  }

  /// A file to remove.
  struct Removal {
    let path: String
    let old: [UInt8]
  }

  /// The files whose bytes change, by path, and the manifest.
  var writes: [Write] {
    var writes = items.compactMap { item in
      item.new.flatMap { item.state == .current ? nil : Write(path: item.path, old: item.old, new: $0) }
    }
    if let newManifest, newManifest != oldManifest {
      writes.append(Write(path: Manifest.fileName, old: oldManifest, new: newManifest))
    }
    return writes
  }

  /// The orphans, and the manifest of a module that is gone.
  var removals: [Removal] {
    var removals = items.compactMap { item in
      item.new == nil ? item.old.map { Removal(path: item.path, old: $0) } : nil
    }
    if newManifest == nil, let oldManifest { removals.append(Removal(path: Manifest.fileName, old: oldManifest)) }
    return removals
  }

  /// How many generated files, the manifest not counted, are written, left alone and removed.
  var counts: (written: Int, unchanged: Int, removed: Int) {
    let current = items.count { $0.state == .current }
    let due = items.count { $0.new != nil }
    return (due - current, current, items.count - due)
  }

  var hasWork: Bool {
    !leftovers.isEmpty || oldManifest != newManifest || items.contains { $0.state != .current }
  }

  /// Every file that the generator wrote, writes or removes, with all digests that it may have.
  var journal: Manifest {
    var journal = due
    journal.merge(listed)
    return journal
  }

  /// The staged name of a write: in the module's folder, where no build looks.
  func staged(_ number: Int) -> String {
    Paths.join(folder, "\(OutputTransaction.stagedPrefix)\(number)")
  }
}
