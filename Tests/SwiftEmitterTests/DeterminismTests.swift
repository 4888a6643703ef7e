import SpecModel
import SwiftEmitter
import Testing

/// The same specs give the same bytes, in any order of files, and nothing but them.
@Suite struct DeterminismTests {
  @Test(arguments: Repository.modules.map(\.spec)) func sameBytesInAnyOrder(spec: String) throws {
    let files = SwiftEmitter.emit(try Repository.api(spec)).files
    #expect(SwiftEmitter.emit(try Repository.api(spec)).files == files)
    expectPlain(files.map(\.path))
  }

  /// Paths are plain, differ in more than case, and stay below the module's folder.
  private func expectPlain(_ paths: [String]) {
    #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    for path in paths {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }, "\(path)")
    }
  }
}
