import SpecModel
import SwiftNames

/// Prints the untyped call of JSON-RPC methods that the page documents by name only.
struct ExperimentalEmitter {
  let swift: SwiftAPI

  func print(_ printer: inout CodePrinter) {
    printer.block("extension \(swift.client) {") { printer in
      printSet(&printer)
      printer.line()
      printer.doc([
        "Calls a method that is documented by name only.", "The call is never repeated on its own.", "- Parameters:",
        "  - method: The method.", "  - params: What it takes; `.null` sends none.", "- Returns: Whatever it answers.",
        "- Throws: `APIError`.",
      ])
      printer.line(
        "public func call(_ method: ExperimentalMethod, params: JSONValue = .null) async throws -> JSONValue {")
      printer.indented { $0.line("try await send(requests.call(method, params: params))") }
      printer.line("}")
    }
    printer.line()
    printer.block("extension \(swift.client).Requests {") { printer in
      printer.doc([
        "The request of a method that is documented by name only.", "- Parameters:", "  - method: The method.",
        "  - params: What it takes; `.null` sends none.", "- Returns: The request, to be sent by a client.",
      ])
      printer.list(
        "public func call(", ["_ method: \(swift.client).ExperimentalMethod", "params: JSONValue = .null"],
        ") -> \(swift.client).Request<JSONValue> {")
      printer.indented { printer in
        printer.line("let request = APIRequestBuilder(\"call\", \"RPC\", .once)")
        printer.line("request.rpc(method.rawValue)")
        printer.line("if params != .null { request.params(params) }")
        printer.line("return \(swift.client).Request(request)")
      }
      printer.line("}")
    }
  }

  private func printSet(_ printer: inout CodePrinter) {
    let at = swift.api.experimental.first?.at ?? ""
    printer.paragraph("A method that is documented by name only.")
    FieldDocumentation.provenance(at: at, &printer)
    printer.endParagraph()
    printer.block("public struct ExperimentalMethod: JSONValueSet {") { printer in
      printer.doc(["The method's name on the wire."])
      printer.line("public let rawValue: String")
      printer.line()
      printer.doc(["Names a method, listed or not."])
      printer.line("public init(rawValue: String) { self.rawValue = rawValue }")
      for method in swift.api.experimental {
        printer.line()
        printer.doc(["`\(method.name)`."])
        let name = SwiftIdentifier.escaped(SwiftIdentifier.memberName(method.name))
        let value = "ExperimentalMethod(rawValue: \(SwiftLiteral.string(method.name)))"
        printer.property("public static var \(name): ExperimentalMethod", value)
      }
      printer.line()
      printer.doc(["The listed methods, in the order of the page."])
      printer.block("public static var documented: [ExperimentalMethod] {") { printer in
        printer.array(swift.api.experimental.map { "." + SwiftIdentifier.escaped(SwiftIdentifier.memberName($0.name)) })
      }
    }
  }
}
