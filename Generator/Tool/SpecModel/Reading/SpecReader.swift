/// What reading an API's folder gives.
public struct SpecReading: Sendable {
  /// The checked and resolved API; nil when a diagnostic is an error.
  public var api: API?
  /// All findings of the run, by place.
  public var diagnostics: [Diagnostic]
}

/// Reads an API's folder: text to checked, resolved `API` value.
public enum SpecReader {
  /// The newest format of spec that is read.
  public static let format = 1

  /// Reads all files of a folder.
  ///
  /// Nothing stops at the first finding; a syntax error stops its own file, and the checks that compare files, since
  /// what others name may stand in it.
  ///
  /// - Parameters:
  ///   - folder: The folder's name, which is the API's name on the command line: `zonemaster`.
  ///   - files: `api.json`, the chapters and the examples, in any order. Other files are left alone.
  /// - Returns: The API, unless there are errors, and all findings.
  public static func read(folder: String, files: [SpecFile]) -> SpecReading {
    let findings = Findings()
    let api = FolderReader(folder: folder, files: files, context: Context(findings: findings)).read()
    return SpecReading(api: findings.hasErrors ? nil : api, diagnostics: findings.sorted)
  }
}

/// One run over one folder.
struct FolderReader {
  let folder: String
  let files: [SpecFile]
  let context: Context
  private var findings: Findings { context.findings }

  init(folder: String, files: [SpecFile], context: Context) {
    self.folder = folder
    self.files = files
    self.context = context
  }

  /// The API, also where there were findings; nil where `api.json` cannot be read.

  func read() -> API? {
    let root = "Specs/\(folder)/api.json"
    if !NameRules.isFileName(folder) {
      let top = SourceLocation(file: root, line: 1, column: 1)
      findings.error(top, "'\(folder)' cannot be the name of an API's folder: lower-case letters, digits, '-' and '_'")
    }
    let layout = FolderLayout(files: files, findings: findings)
    guard let main = layout.main else {
      findings.error(SourceLocation(file: root, line: 1, column: 1), "there is no api.json")
      return nil
    }
    let chapters = layout.chapters.compactMap { file in NodeParser.parse(file, findings).map { (file, $0) } }
    guard let node = NodeParser.parse(main, findings), FormatCheck(findings: findings).check(node) else { return nil }
    for text in [node] + chapters.map(\.1) { DraftMarks(findings: findings).check(text) }
    let parts = SpecParts(
      main: (main, node), chapters: chapters, isComplete: chapters.count == layout.chapterCount, findings: findings)
    context.isComplete = parts.isComplete
    let examples = ExampleReader(findings: findings).examples(layout.examples)
    context.shown = Set(examples.filter { $0.value != nil }.map(\.operation))
    var api = APIAssembler(folder: folder, parts: parts, context: context).assemble()
    api.examples = examples
    guard context.isComplete else { return api }
    for index in api.examples.indices { TypeExampleCheck(api: api, findings: findings).check(&api.examples[index]) }
    ExampleChecks(api: api, findings: findings).check()
    DefectChecks(api: api, context: context).check()
    return api
  }
}

/// Which files of a folder are what.
struct FolderLayout {
  var main: SpecFile?
  var chapters: [SpecFile] = []
  var examples: [SpecFile] = []
  /// How many chapters there are, with those that cannot be read.
  var chapterCount = 0

  init(files: [SpecFile], findings: Findings) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      let top = SourceLocation(file: file.path, line: 1, column: 1)
      if case .chapter = file.kind { chapterCount += 1 }
      guard file.bytes.count <= SpecFile.maximumSize else {
        findings.error(top, "the file is larger than 16 MiB")
        continue
      }
      switch file.kind {
      case .main: main = file
      case .example: examples.append(file)
      case .other: break
      case .chapter:
        if !NameRules.isFileName(file.stem) {
          findings.error(top, "'\(file.name)' cannot be the name of a chapter: lower-case letters, digits, '-' and '_'")
        }
        chapters.append(file)
      }
    }
  }
}

extension SpecFile {
  enum Kind {
    case main, chapter, example, other
  }

  /// The file's name without its last ending.
  var stem: String {
    if isMain { return "api" }
    let name = name
    return String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
  }

  /// What the file is, by its path.
  var kind: Kind {
    if isMain { return .main }
    let parts = path.split(separator: "/")
    if parts.dropLast().last == "examples" { return name.hasSuffix(".http") ? .example : .other }
    if name == "api.json" { return .main }
    return name.hasSuffix(".json") && !name.hasSuffix(".lock.json") ? .chapter : .other
  }
}

/// Looks at the format's number before anything else, so that a newer spec is refused by name.
struct FormatCheck {
  let findings: Findings

  /// Whether the rest can be read.
  func check(_ node: Node) -> Bool {
    guard node.isObject else {
      findings.error(node, "expected an object, found \(node.kind)")
      return false
    }
    if let first = node.members.first, first.key != "format", node[.format] != nil {
      findings.error(key: .format, of: node, "\"format\" stands first")
    }
    guard let format = node[.format], let number = format.int else { return true }
    if number > SpecReader.format {
      findings.error(
        format, "format \(number) is newer than \(SpecReader.format), the newest that this specwright reads; update it")
      return false
    }
    if number < 1 { findings.error(format, "there is no format \(number)") }
    return true
  }
}
