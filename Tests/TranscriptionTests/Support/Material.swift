import Foundation
import SpecModel
import Testing

/// The two sides that are compared: pages, from the folder that `SPECWRIGHT_PAGES` names, and specs.
enum Material {
  static let folder = ProcessInfo.processInfo.environment["SPECWRIGHT_PAGES"]
  static let comment: Comment = "SPECWRIGHT_PAGES names no folder of pages"

  private static let specs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Specs")

  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: specs.appending(path: "\(name)/api.json").path(percentEncoded: false))
  }

  /// The lines of a page as they stand.
  static func lines(_ name: String) throws -> [String] {
    let folder = try #require(folder)
    return try String(contentsOfFile: "\(folder)/\(name).txt", encoding: .utf8).components(separatedBy: "\n")
  }

  /// A spec as the generator sees it.
  static func api(_ name: String) throws -> API { try #require(apis[name]).get() }

  /// Each is read once for all tests.
  private static let apis = Dictionary(
    uniqueKeysWithValues: ["cloudflare", "fornex", "qrator", "zoneid", "zonemaster"].map { name in
      (name, Swift.Result { try read(name) })
    })

  private static func read(_ name: String) throws -> API {
    var files: [SpecFile] = []
    for part in ["", "examples/"] {
      let place = specs.appending(path: "\(name)/\(part)")
      for file in try FileManager.default.contentsOfDirectory(atPath: place.path(percentEncoded: false)) {
        guard file.hasSuffix(".json") || file.hasSuffix(".http"), file != "page.lock.json" else { continue }
        let bytes = Array(try Data(contentsOf: place.appending(path: file)))
        files.append(SpecFile(path: "Specs/\(name)/\(part)\(file)", bytes: bytes))
      }
    }
    let reading = SpecReader.read(folder: name, files: files)
    return try #require(reading.api, "\(reading.diagnostics)")
  }
}

/// Where a page and its spec say different things. Those that cite a defect of the page are meant.
struct Comparison {
  private(set) var compared = 0
  private(set) var unexplained: [String] = []
  /// The defects that explain the others, with how many each.
  private(set) var explained: [String: Int] = [:]

  /// Compares one fact. `defects` are those that the item at hand cites, what concerns all items first.
  mutating func same<T: Equatable>(_ page: T, _ spec: T, _ what: String, _ defects: [String] = []) {
    compared += 1
    if page == spec { return }
    if let defect = defects.last {
      explained[defect, default: 0] += 1
    } else {
      unexplained.append("\(what): the page has \(page), the spec \(spec)")
    }
  }

  mutating func fail(_ what: String) { unexplained.append(what) }
}
