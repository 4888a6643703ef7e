import SpecModel

/// Prints the documentation comment of a declared type.
enum TypeDocumentation {
  /// What the spec says of the type, what its form adds to that (`others`), and what all types end with.
  static func print(_ declaration: TypeDeclaration, _ others: String..., to printer: inout CodePrinter) {
    printer.doc(DocumentationText.paragraphs(declaration.doc))
    printSince(declaration, &printer)
    printer.doc(others)
    printEnd(declaration, &printer)
  }

  /// `Since 1.3.0.`, or nothing.
  static func printSince(_ declaration: TypeDeclaration, _ printer: inout CodePrinter) {
    if let since = declaration.since { printer.paragraph("Since ", since, ".") }
  }

  /// What all types end with: a warning of what is deprecated, and the place on the page.
  static func printEnd(_ declaration: TypeDeclaration, _ printer: inout CodePrinter) {
    printer.paragraph(DeprecationText.paragraph(declaration.deprecated))
    FieldDocumentation.provenance(at: declaration.at, from: declaration.from, &printer)
    printer.endParagraph()
  }
}
