import SpecModel
import SwiftNames

/// Prints the typed metadata of answers: response headers, grouped by the part of their name before a dot, and members
/// beside the payload.
struct HeadersEmitter {
  let swift: SwiftAPI

  /// What the runtime does not offer already.
  private var headers: [ResponseHeader] { swift.api.headers.filter { !$0.isRequestID } }

  private var grouped: [(group: String, headers: [(name: String, header: ResponseHeader)])] {
    var groups: [(group: String, headers: [(name: String, header: ResponseHeader)])] = []
    for header in headers {
      let parts = header.swift.split(separator: ".", maxSplits: 1).map(String.init)
      let (group, name) = parts.count == 2 ? (parts[0], parts[1]) : ("", header.swift)
      if let index = groups.firstIndex(where: { $0.group == group }) {
        groups[index].headers.append((name, header))
      } else {
        groups.append((group, [(name, header)]))
      }
    }
    return groups
  }

  /// The groups of headers that errors offer, too: none of them has pages.
  var errorGroups: [String] {
    let paging = swift.api.paging.map { [$0.page, $0.size, $0.pages] + [$0.items].compactMap(\.self) } ?? []
    return grouped.filter { group in
      !group.group.isEmpty && !group.headers.contains { paging.contains($0.header.name) }
    }.map(\.group)
  }

  /// The file of typed metadata; nil where the page documents none.
  var file: [UInt8]? {
    guard !headers.isEmpty else { return nil }
    var printer = CodePrinter()
    FileHeader.print(swift, source: "api", &printer)
    printer.line("import SpecwrightRuntime")
    printer.line()
    printer.block("extension APIResponse where Service == \(swift.client) {") { printer in
      for (index, group) in grouped.enumerated() {
        if index > 0 { printer.line() }
        if group.group.isEmpty {
          for (index, item) in group.headers.enumerated() {
            if index > 0 { printer.line() }
            printProperty(item.name, item.header, &printer)
          }
        } else {
          let type = SwiftIdentifier.upperCamel(group.group)
          printer.doc(["What the headers of the answer say, as far as they are there."])
          printer.line(
            "public var \(SwiftIdentifier.escaped(group.group)): \(swift.client).\(type) { \(swift.client).\(type)(headers) }"
          )
        }
      }
    }
    for group in grouped where !group.group.isEmpty {
      printer.line()
      printGroup(group.group, group.headers, &printer)
    }
    return printer.bytes
  }

  private func printGroup(
    _ name: String, _ headers: [(name: String, header: ResponseHeader)], _ printer: inout CodePrinter
  ) {
    printer.block("extension \(swift.client) {") { printer in
      printer.doc(["Metadata of an answer, from its headers."])
      printer.block("public struct \(SwiftIdentifier.upperCamel(name)): Sendable {") { printer in
        printer.line("private let headers: WireHeaders")
        printer.line()
        printer.line("init(_ headers: WireHeaders) { self.headers = headers }")
        for item in headers {
          printer.line()
          printProperty(item.name, item.header, &printer)
        }
      }
    }
  }

  private func printProperty(_ name: String, _ header: ResponseHeader, _ printer: inout CodePrinter) {
    printer.doc(DocumentationText.paragraphs(header.doc))
    printer.sentence(header.isMember ? "Member" : "Header", " `", header.name, "`.")
    FieldDocumentation.provenance(at: header.at, &printer)
    printer.endParagraph()
    let (type, expression) = header.isMember ? member(header) : self.header(header)
    printer.line("public var \(SwiftIdentifier.escaped(name)): \(type)? { \(expression) }")
  }

  private func member(_ header: ResponseHeader) -> (type: String, expression: String) {
    var declared = header.type
    if case .nullable(let wrapped) = declared { declared = wrapped }
    let type = swift.types.spelling(declared)
    return (type, "member(\(SwiftLiteral.string(header.name)), as: \(type).self)")
  }

  private func header(_ header: ResponseHeader) -> (type: String, expression: String) {
    let value = "headers[\(SwiftLiteral.string(header.name))]"
    return
      switch header.type
    {
    case .int: ("Int", "\(value).flatMap { Int($0) }")
    case .double: ("Double", "\(value).flatMap { Double($0) }")
    case .bool: ("Bool", "\(value).map { $0 == \"1\" || $0 == \"true\" }")
    default: ("String", value)
    }
  }
}
