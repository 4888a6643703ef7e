import PageDrift
import SpecModel

/// Pages and their locks, read and written.
extension Workspace {
  /// The path of an API's lock, as findings name it.
  func lockName(_ folder: String) -> String { "\(specsName)/\(folder)/page.lock.json" }

  /// The lock's file; nil where the API has none.
  func lockFile(_ folder: String) throws(ToolError) -> SpecFile? {
    let path = path(of: lockName(folder))
    guard FileSystem.target(path) != nil else { return nil }
    return SpecFile(path: lockName(folder), bytes: try FileSystem.bytes(of: path))
  }

  /// The lock of an API; nil where there is none, or none that can be read, which is reported.
  func lock(_ folder: String, _ report: inout Report) throws(ToolError) -> PageLock? {
    guard let file = try lockFile(folder) else { return nil }
    do throws(PageLockError) { return try PageLock(reading: file) } catch {
      report.add([error.diagnostic])
      return nil
    }
  }

  /// The lock of an API, where there must be one; nil where there is none, which is reported.
  func neededLock(_ folder: String, _ report: inout Report) throws(ToolError) -> PageLock? {
    guard try lockFile(folder) != nil else {
      let place = SourceLocation(lockName(folder), 1, 1)
      report.add([Diagnostic(.error, place, "there is no lock; run 'specwright page lock' with --page FILE")])
      return nil
    }
    return try lock(folder, &report)
  }

  /// A page that may be the API's, cut as it says; nil where it is not, which is reported.
  ///
  /// With `--force` any text may be.
  func acceptable(
    _ file: String, for api: API, _ invocation: Invocation, _ report: inout Report
  ) throws(ToolError) -> PageCut? {
    guard let cut = try cut(file, for: api, invocation, &report) else { return nil }
    if invocation.has("--force") { return cut }
    if try isPlausible(cut, for: api, &report) { return cut }
    report.advise("nothing was done; give --force if this is the page")
    return nil
  }

  /// The page that a command line names, cut as the API says; nil where it is no page, or not this API's, which is reported.
  func cut(_ file: String, for api: API, _ invocation: Invocation, _ report: inout Report) throws(ToolError) -> PageCut?
  {
    guard let rules = api.sections else {
      let place = SourceLocation("\(specsName)/\(api.folder)/api.json", 1, 1)
      report.add([Diagnostic(.error, place, "\"sections\" is missing: it says how the page is cut")])
      return nil
    }
    let bytes = try FileSystem.bytes(of: Paths.join(invocation.currentFolder, file))
    do throws(PageError) { return PageCut(try PageText(bytes, name: file), by: rules) } catch {
      report.add([Diagnostic(.error, SourceLocation(error.name, error.line, 1), error.message)])
      return nil
    }
  }

  /// Reports a page that is not the one that the spec was written from.
  ///
  /// - Returns: Whether it may be.
  func isPlausible(_ cut: PageCut, for api: API, _ report: inout Report) throws(ToolError) -> Bool {
    var others: [(folder: String, lock: PageLock)] = []
    for folder in try apis() where folder != api.folder {
      if let file = try lockFile(folder), let lock = try? PageLock(reading: file) { others.append((folder, lock)) }
    }
    let own = try lockFile(api.folder).flatMap { try? PageLock(reading: $0) }
    guard let doubt = PageDoubt.doubt(cut, api, lock: own, others: others) else { return true }
    report.add([Diagnostic(.error, SourceLocation(doubt.name, doubt.line, 1), doubt.message)])
    return false
  }
}
