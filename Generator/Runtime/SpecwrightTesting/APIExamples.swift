// All examples of a folder.

import Foundation
import SpecwrightRuntime

/// The examples of a folder, sorted by name.
public struct APIExamples: Sendable, RandomAccessCollection {
  private let examples: [APIExample]

  /// Reads every `.http` file of `folder`.
  ///
  /// - Throws: `APIExampleError` for the first file that cannot be read.
  public init(folder: URL) throws {
    let files: [URL]
    do {
      files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    } catch {
      throw APIExampleError(file: folder.lastPathComponent, line: 0, message: "the folder cannot be read")
    }
    examples = try files.filter { $0.pathExtension == "http" }.map { file in
      guard let data = try? Data(contentsOf: file) else {
        throw APIExampleError(file: file.lastPathComponent, line: 0, message: "the file cannot be read")
      }
      return try APIExample(name: file.deletingPathExtension().lastPathComponent, bytes: Array(data))
    }.sorted { $0.name < $1.name }
  }

  /// Examples made by hand, sorted by name.
  public init(_ examples: [APIExample]) {
    self.examples = examples.sorted { $0.name < $1.name }
  }

  /// The example of that name, `<operation>[@case]`.
  public subscript(name: String) -> APIExample? { examples.first { $0.name == name } }

  /// The examples of an operation.
  public func of(_ operation: String) -> [APIExample] { examples.filter { $0.operation == operation } }

  /// The position of the first example.
  public var startIndex: Int { 0 }

  /// The position after the last example.
  public var endIndex: Int { examples.count }

  /// The example at a position.
  public subscript(position: Int) -> APIExample { examples[position] }
}
