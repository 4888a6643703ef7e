import SpecModel
import SwiftNames

/// Prints the Testing product: the documented examples, for the SDK's own tests and for those of its users.
struct TestingEmitter {
  let swift: SwiftAPI

  var files: [EmittedFile] {
    let examples = swift.api.examples.filter { $0.value == nil }.map {
      EmittedFile(path: "Testing/examples/\($0.name).http", bytes: $0.bytes)
    }
    return [EmittedFile(path: "Testing/Examples.swift", bytes: source)] + (examples.isEmpty ? [Self.none] : examples)
  }

  /// The folder is a resource of the product, so that it must be there, and git keeps no empty one.
  private static let none = EmittedFile(
    path: "Testing/examples/README.txt", text: "The documentation shows no examples.\n")

  private var source: [UInt8] {
    var printer = CodePrinter()
    FileHeader.print(swift, source: "examples", &printer)
    printer.line("import Foundation")
    printer.line("@_exported import SpecwrightTesting")
    printer.line("@_exported import \(swift.module)")
    printer.line()
    printer.block("extension \(swift.client) {") { printer in
      printer.doc([
        "The documented examples, by the name of their operation and, behind an `@`, of their case.",
        "They are read once from the product's resources; a damaged installation has none.",
      ])
      printer.line("public static let examples: APIExamples = {")
      printer.indented { printer in
        printer.line("let folder = Bundle.module.bundleURL.appendingPathComponent(\"examples\")")
        printer.line("return (try? APIExamples(folder: folder)) ?? APIExamples([])")
      }
      printer.line("}()")
    }
    return printer.bytes
  }
}
