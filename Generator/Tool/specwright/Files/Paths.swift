/// Paths as text, always with `/`.
enum Paths {
  /// `path` below `folder`, unless it is absolute already.
  static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// The last component, trailing slashes not counted.
  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The folder that `path` stands in: `a/b` → `a`, `a` → `.`, `/a` and `/` → `/`.
  static func parent(_ path: String) -> String {
    let slash = UInt8(ascii: "/")
    var bytes = Substring(path).utf8
    while bytes.last == slash { bytes.removeLast() }
    while let last = bytes.last, last != slash { bytes.removeLast() }
    while bytes.last == slash { bytes.removeLast() }
    return bytes.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(Substring(bytes))
  }

  /// Why `path` may not be generated, or nil: only plain relative paths stay inside their folder on every system.
  static func objection(to path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.isEmpty || path.hasPrefix("/") { return "is no relative path" }
    if parts.contains("") || parts.contains(".") || parts.contains("..") { return "would leave its folder" }
    if parts.contains(where: { $0.hasPrefix(".") }) { return "has a hidden component" }
    let odd = path.unicodeScalars.contains {
      $0.value < 0x20 || $0.value == 0x7F || "\\:*?\"<>|".unicodeScalars.contains($0)
    }
    return odd ? "has a character that not every file system takes" : nil
  }
}
