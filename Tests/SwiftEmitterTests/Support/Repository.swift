import Foundation
import SpecModel
import Testing

/// Files of the repository.
enum Repository {
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every module that is generated and built with the tests, with the folder of its spec.
  static let modules: [(module: String, folder: String, spec: String)] = [
    ("ZonemasterAPI", "Generated", "Specs/zonemaster"), ("ZoneIDAPI", "Generated", "Specs/zoneid"),
    ("QratorAPI", "Generated", "Specs/qrator"), ("FornexAPI", "Generated", "Specs/fornex"),
    ("CloudFlareAPI", "Generated", "Specs/cloudflare"),
  ]

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: top.appendingPathComponent(path)), as: UTF8.self)
  }

  /// The files of a spec's folder, in an order that nothing should depend on.
  static func files(_ spec: String) throws -> [SpecFile] {
    let name = spec.split(separator: "/").last.map(String.init) ?? spec
    let folder = top.appendingPathComponent(spec)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(".json") || $0.hasSuffix(".http") }.map { path in
      let bytes = try Data(contentsOf: folder.appendingPathComponent(path))
      return SpecFile(path: "Specs/\(name)/\(path)", bytes: Array(bytes))
    }.shuffled()
  }

  static func api(_ spec: String) throws -> API {
    let name = spec.split(separator: "/").last.map(String.init) ?? spec
    let reading = SpecReader.read(folder: name, files: try files(spec))
    return try #require(reading.api, Comment(rawValue: reading.diagnostics.map(\.description).joined(separator: "\n")))
  }
}
