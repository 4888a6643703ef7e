import SpecModel
import SwiftNames

/// Turns a checked API into the files of its generated modules.
public enum SwiftEmitter {
  /// Emits everything that `Generated/<Module>/` holds, apart from the manifest, in memory.
  public static func emit(_ api: API) -> EmittedAPI { emit(SwiftAPI(api)) }

  /// The same for an API whose names in Swift are known.
  public static func emit(_ swift: SwiftAPI) -> EmittedAPI {
    let sources = sources(swift)
    let tests = TestsEmitter(swift: swift)
    var files = sources.map { EmittedFile(path: "Sources/\($0.name)", bytes: $0.bytes) }
    files += TestingEmitter(swift: swift).files
    files += tests.files
    files.append(EmittedFile(path: "API.txt", bytes: APIListing(sources).file(title: swift.module)))
    files.append(EmittedFile(path: "WIRE.txt", bytes: WireListing.file(swift)))
    return EmittedAPI(
      module: swift.module, files: files.sorted { $0.path < $1.path }, counts: Counts(swift, tests: tests.count))
  }

  /// The module's sources, the client first.
  private static func sources(_ swift: SwiftAPI) -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = [("\(swift.client).swift", ClientEmitter(swift: swift).file)]
    func add(_ name: String, _ bytes: [UInt8]?) {
      if let bytes { files.append((name, bytes)) }
    }
    add("Errors.swift", ErrorEmitter(swift: swift).file)
    add("Headers.swift", HeadersEmitter(swift: swift).file)
    add("Modifiers.swift", ModifiersEmitter(swift: swift).file)
    add("Rules.swift", RulesEmitter(swift: swift).file)
    add("Scopes.swift", ScopeEmitter(swift: swift).file)
    let meanings = Meanings(swift.api)
    for chapter in swift.chapters {
      let word = chapter.chapter.name
      let name = word == "api" ? "" : SwiftIdentifier.upperCamel(word)
      let emitter = ChapterEmitter(swift: swift, chapter: chapter, meanings: meanings)
      add("\(name)Calls.swift", emitter.calls)
      add("\(name)Requests.swift", emitter.requests)
      add("\(name)Types.swift", ModelEmitter(swift: swift).file(chapter))
    }
    return files
  }
}

/// What was emitted for one API.
public struct EmittedAPI: Sendable {
  /// The module and folder: `ZonemasterAPI`.
  public let module: String
  /// All files but the manifest, sorted by path.
  public let files: [EmittedFile]
  /// What it counts.
  public let counts: Counts
}

/// A file to be written.
public struct EmittedFile: Sendable, Equatable {
  /// The path below `Generated/<Module>/`.
  public let path: String
  /// The whole content.
  public let bytes: [UInt8]

  /// A file to be written.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
