import SpecModel
import WireJSON

/// Reads `page.lock.json`. It is written by the tool, so that one finding is enough.
extension PageLock {
  /// Reads a lock.
  ///
  /// - Parameter file: The file as it stands.
  /// - Throws: Where the file is no lock, and what was expected there.
  public init(reading file: SpecFile) throws(PageLockError) {
    let document: JSONDocument
    do throws(JSONError) { document = try JSONDocument(file.bytes) } catch {
      throw PageLockError(file, error.line, error.column, error.message)
    }
    let reader = LockReader(file: file, document: document)
    let format = try reader.member("format", of: document.root).number.flatMap { Int($0.text) } ?? 0
    guard format <= PageLock.format else {
      throw PageLockError(
        file, 1, 1, "the lock has format \(format), newer than \(PageLock.format)", advice: "update specwright")
    }
    let list = try reader.member("sections", of: document.root)
    sections = []
    for node in try reader.elements(list) { sections.append(try reader.section(node)) }
  }
}

/// Why a file is no lock.
public struct PageLockError: Error, Sendable, Equatable {
  /// What is wrong and where.
  public let diagnostic: Diagnostic

  init(
    _ file: SpecFile, _ line: Int, _ column: Int, _ message: String,
    advice: String = "run 'specwright page lock' to write it anew"
  ) {
    diagnostic = Diagnostic(.error, SourceLocation(file.path, line, column), "\(message); \(advice)")
  }
}

private struct LockReader {
  let file: SpecFile
  let document: JSONDocument

  func member(_ name: String, of node: JSONNode) throws(PageLockError) -> JSONNode {
    guard let member = node[name] else { throw problem(node, "expected an object with \"\(name)\"") }
    return member
  }

  func elements(_ node: JSONNode) throws(PageLockError) -> [JSONNode] {
    guard let elements = node.elements else { throw problem(node, "expected a list") }
    return elements
  }

  func section(_ node: JSONNode) throws(PageLockError) -> PageLock.Section {
    var lines: [String] = []
    for text in try elements(member("lines", of: node)) {
      for hash in try string(text).split(separator: " ") {
        guard PageDigest.isDigest(hash, digits: 8) else { throw problem(text, "expected hashes of lines") }
        lines.append(String(hash))
      }
    }
    var items: [String] = []
    for item in try elements(member("items", of: node)) { items.append(try string(item)) }
    var blocks: [PageLock.Block] = []
    for block in try node["blocks"].map({ node throws(PageLockError) in try elements(node) }) ?? [] {
      blocks.append(try self.block(block))
    }
    return PageLock.Section(
      name: try string(member("name", of: node)), digest: try digest(member("digest", of: node)), lines: lines,
      items: items, isOmitted: node["omitted"]?.bool ?? false, blocks: blocks)
  }

  private func block(_ node: JSONNode) throws(PageLockError) -> PageLock.Block {
    let by = try member("by", of: node)
    let digest = try digest(member("digest", of: node))
    let carrier = try carrier(by)
    return PageLock.Block(digest: digest, carrier: carrier, isMangled: node["mangled"]?.bool ?? false)
  }

  private func carrier(_ node: JSONNode) throws(PageLockError) -> PageLock.Carrier {
    switch node.string {
    case "omitted": return .omission
    case "placeholder": return .placeholder
    case .some: throw problem(node, "expected names of examples, \"omitted\" or \"placeholder\"")
    case nil:
      var names: [String] = []
      for name in try elements(node) { names.append(try string(name)) }
      return names.isEmpty ? .nothing : .examples(names)
    }
  }

  private func string(_ node: JSONNode) throws(PageLockError) -> String {
    guard let text = node.string else { throw problem(node, "expected a string") }
    return text
  }

  private func digest(_ node: JSONNode) throws(PageLockError) -> String {
    guard let text = node.string, PageDigest.isDigest(text, digits: 16) else {
      throw problem(node, "expected a digest of 16 hexadecimal digits")
    }
    return text
  }

  private func problem(_ node: JSONNode, _ message: String) -> PageLockError {
    let place = document.position(of: node.offset)
    return PageLockError(file, place.line, place.column, message)
  }
}
