import SpecModel
import SwiftNames

/// Prints what every request of the service may be given besides its own parameters.
struct ModifiersEmitter {
  let swift: SwiftAPI

  /// The file of modifiers; nil where the page documents none.
  var file: [UInt8]? {
    guard !swift.modifiers.isEmpty else { return nil }
    var printer = CodePrinter()
    FileHeader.print(swift, source: "api", &printer)
    printer.line("import SpecwrightRuntime")
    printer.line()
    printer.block("extension APIRequest where Service == \(swift.client) {") { printer in
      for (index, modifier) in swift.modifiers.enumerated() {
        if index > 0 { printer.line() }
        print(modifier, &printer)
      }
    }
    return printer.bytes
  }

  private func print(_ modifier: SwiftArgument, _ printer: inout CodePrinter) {
    let name = modifier.isFlag ? "isOn" : modifier.name
    printer.doc(DocumentationText.paragraphs(modifier.field.doc))
    printer.sentence("`", modifier.field.name, "`; valid with every call.")
    if let at = modifier.field.at { FieldDocumentation.provenance(at: at, &printer) }
    printer.endParagraph()
    printer.sentence("- Parameter ", StructureEmitter.plain(name), ":")
    if modifier.isFlag {
      printer.sentence("False leaves it out.")
    } else {
      FieldDocumentation.sentences(modifier.field, types: swift.types, isWritten: true, &printer)
    }
    printer.endParagraph()
    printer.paragraph("- Returns: The request with it.")
    printer.block(
      "public func \(modifier.name)(\(modifier.isFlag ? "_ isOn: Bool = true" : modifier.declaration)) -> APIRequest<Service, Output> {"
    ) { printer in
      let wireName = SwiftLiteral.string(modifier.field.name)
      let value = modifier.isFlag ? name : ParameterText(types: swift.types).arguments(modifier)
      let request = BodyNames([modifier]).local("request")
      printer.line("let \(request) = APIRequestBuilder(self)")
      printer.line("\(request).\(modifier.isFlag ? "flag" : "query")(\(wireName), \(value))")
      printer.line("return APIRequest(\(request))")
    }
  }
}

extension SwiftArgument {
  /// Whether it has a name on the wire and no value.
  var isFlag: Bool { field.textForm == "flag" }
}
