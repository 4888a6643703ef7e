import SpecModel
import SwiftNames

/// Prints the operations of a chapter: a file of requests and a file of calls.
struct ChapterEmitter {
  let swift: SwiftAPI
  let chapter: SwiftChapter
  let meanings: Meanings
  private var scopes: [(scope: SwiftScope, methods: [SwiftMethod])] { chapter.scopes }

  /// The file of requests; nil where the chapter has no operations.
  var requests: [UInt8]? {
    file { scope, methods, printer in
      let path = "\(swift.client).Requests" + (scope.path.isEmpty ? "" : "." + scope.path)
      printer.block("extension ", path, " {") { printer in
        for (index, method) in methods.enumerated() {
          if index > 0 { printer.line() }
          RequestEmitter(method: method, scope: scope, swift: swift).print(&printer)
        }
      }
    }
  }

  /// The file of calls; nil where the chapter has no operations.
  var calls: [UInt8]? {
    file { scope, methods, printer in
      let path = swift.client + (scope.path.isEmpty ? "" : "." + scope.path)
      printer.block("extension ", path, " {") { printer in
        for (index, method) in methods.enumerated() {
          if index > 0 { printer.line() }
          OperationEmitter(method: method, scope: scope, swift: swift, meanings: meanings).print(&printer)
        }
      }
      printSequences(scope, methods, &printer)
    }
  }

  /// A sequence stands one scope above its listing: `mail.accounts()` beside `mail.account.list()`.
  private func printSequences(_ scope: SwiftScope, _ methods: [SwiftMethod], _ printer: inout CodePrinter) {
    let holderPath = scope.path.parts(at: ".").dropLast().joined(separator: ".")
    for method in methods {
      guard let name = method.operation.paging else { continue }
      printer.line()
      printer.block("extension ", swift.client, holderPath.isEmpty ? "" : "." + holderPath, " {") { printer in
        PagingEmitter(
          method: method, name: name, step: scope.path.isEmpty ? "" : SwiftIdentifier.escaped(scope.name),
          isClient: holderPath.isEmpty, swift: swift
        ).print(&printer)
      }
    }
  }

  private func file(_ print: (SwiftScope, [SwiftMethod], inout CodePrinter) -> Void) -> [UInt8]? {
    guard !scopes.isEmpty else { return nil }
    var printer = CodePrinter()
    FileHeader.print(swift, source: chapter.chapter.name, &printer)
    // Only where it is needed: the import costs to compile.
    if scopes.contains(where: { $0.methods.contains { $0.output == .bytes } }) { printer.line("import Foundation") }
    printer.line("import SpecwrightRuntime")
    for (scope, methods) in scopes {
      printer.line()
      print(scope, methods, &printer)
    }
    return printer.bytes
  }
}
