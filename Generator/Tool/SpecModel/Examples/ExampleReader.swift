/// Reads `examples/<operation>[@case].http`: annotations, request, `###`, answer.
///
/// The newline before `###` and the last one of the file are not body; nothing before `###` means answer only, and a
/// file without `###` is a request only. An empty line behind the annotations means that JSON follows, which shows a
/// declared type: `examples/<Type>[@case].http`.
struct ExampleReader {
  let findings: Findings

  func examples(_ files: [SpecFile]) -> [Example] { files.compactMap(example) }

  /// The example; nil where the ends of its lines were rewritten, which would make every line a finding.
  private func example(_ file: SpecFile) -> Example? {
    let name = file.stem
    let at = name.firstIndex(of: "@")
    var lines = Lines(file)
    if lines.peek?.hasSuffix("\r") == true {
      findings.error(lines.location, "the lines of an example end with LF alone, found CR LF")
      return nil
    }
    var annotations: [(key: String, value: String)] = []
    while let line = lines.peek, line.hasPrefix("# ") || line == "#" {
      annotation(line, at: lines.location).map { annotations.append($0) }
      lines.next()
    }
    if lines.peek == "", lines.startsJSONBehindThis {
      lines.next()
      let line = lines.location.line
      let value = Example.Message(line: "", headers: [], body: lines.takeBody(until: nil), bodyLine: line)
      return self.example(file, name, at, annotations, value: value)
    }
    let request = message(&lines, until: "###")
    var response: Example.Message?
    if lines.peek == "###" {
      lines.next()
      response = message(&lines, until: nil)
    }
    return self.example(file, name, at, annotations, request: request, response: response)
  }

  private func example(
    _ file: SpecFile, _ name: String, _ at: String.Index?, _ annotations: [(key: String, value: String)],
    request: Example.Message? = nil, response: Example.Message? = nil, value: Example.Message? = nil
  ) -> Example {
    Example(
      name: name, operation: String(name[..<(at ?? name.endIndex)]),
      label: at.map { String(name[name.index(after: $0)...]) } ?? "", annotations: annotations, request: request,
      response: response, value: value, bytes: file.bytes,
      location: SourceLocation(file: file.path, line: 1, column: 1))
  }

  private func annotation(_ line: String, at location: SourceLocation) -> (key: String, value: String)? {
    let text = line.dropFirst(2)
    guard let colon = text.firstIndex(of: ":") else {
      findings.error(location, "expected '# key: value'")
      return nil
    }
    return (String(text[..<colon]), String(text[text.index(after: colon)...].drop { $0 == " " }))
  }

  /// A request or answer; nil where there is none.
  private func message(_ lines: inout Lines, until end: String?) -> Example.Message? {
    guard let first = lines.peek, first != end, !first.isEmpty || !lines.isLast else { return nil }
    if end != nil && first.hasPrefix("HTTP/") {
      findings.error(lines.location, "an answer stands after a line '###', also where there is no request")
    }
    lines.next()
    var headers: [Example.Header] = []
    while let line = lines.peek, !line.isEmpty, line != end {
      if let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        headers.append(Example.Header(name: String(line[..<colon]), value: String(value)))
      } else {
        findings.error(lines.location, "expected a header 'Name: value' or an empty line before the body")
      }
      lines.next()
    }
    guard lines.peek == "" else { return Example.Message(line: first, headers: headers, body: [], bodyLine: 0) }
    lines.next()
    let bodyLine = lines.location.line
    return Example.Message(line: first, headers: headers, body: lines.takeBody(until: end), bodyLine: bodyLine)
  }
}

/// The lines of a file, each without its newline.
private struct Lines {
  let path: String
  let lines: [ArraySlice<UInt8>]
  var index = 0

  init(_ file: SpecFile) {
    path = file.path
    lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  var peek: String? { index < lines.count ? String(decoding: lines[index], as: UTF8.self) : nil }
  var isLast: Bool { index >= lines.count - 1 }
  var location: SourceLocation { SourceLocation(file: path, line: index + 1, column: 1) }

  /// Whether the next line but one begins with JSON, as no request, answer or mark does.
  var startsJSONBehindThis: Bool {
    guard index + 1 < lines.count, let first = lines[index + 1].first else { return false }
    return "{[\"-0123456789tfn".utf8.contains(first)
  }

  mutating func next() { index += 1 }

  /// The bytes up to a line, without the newline before it, or up to the end, without the file's last newline.
  mutating func takeBody(until end: String?) -> [UInt8] {
    var body: [ArraySlice<UInt8>] = []
    while index < lines.count, peek != end {
      body.append(lines[index])
      index += 1
    }
    if index == lines.count, body.last?.isEmpty == true { body.removeLast() }
    return Array(body.joined(separator: [0x0A]))
  }
}
