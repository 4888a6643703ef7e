import Foundation

/// API.txt, read line by line.
struct PublicListing {
  /// Every declaration with the full names of the module's types, conformances left out.
  let lines: Set<String>
  /// The conformances that are written at types, by the type's path.
  let conformances: [String: [String]]

  init(_ text: String) {
    let entries = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      line -> (path: String, code: String) in
      guard let gap = line.range(of: "  ") else { return ("", String(line)) }
      return (String(line[..<gap.lowerBound]), String(line[gap.upperBound...]))
    }
    var types: Set<String> = []
    var conformances: [String: [String]] = [:]
    for entry in entries {
      guard let (path, protocols) = PublicListing.type(entry) else { continue }
      types.insert(path)
      conformances[path] = protocols
    }
    self.conformances = conformances
    lines = Set(
      entries.map { path, code in
        let isType = ["struct ", "enum "].contains { code.hasPrefix($0) }
        let plain = isType ? String(code.prefix { $0 != ":" }) : code
        let start = path.isEmpty ? "" : path + "  "
        return start
          + (isType || code.hasPrefix("typealias ") ? plain : PublicListing.qualified(plain, in: path, types))
      })
  }

  /// The path and the protocols of a declared type.
  private static func type(_ entry: (path: String, code: String)) -> (String, [String])? {
    let words = entry.code.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let name = String(words[1].prefix { $0 != ":" && $0 != "<" })
    let path = entry.path.isEmpty ? name : entry.path + "." + name
    switch words[0] {
    case "typealias": return (path, [])
    case "struct", "enum":
      let protocols = words[1].split(separator: ": ", maxSplits: 1).dropFirst().first?.components(separatedBy: ", ")
      return (path, protocols ?? [])
    default: return nil
    }
  }

  /// The text with every name of a type in full: `BlacklistState` inside `Qrator.Failure` is `Qrator.BlacklistState`.
  private static func qualified(_ code: String, in path: String, _ types: Set<String>) -> String {
    var result = ""
    var rest = code[...]
    while let first = rest.first {
      let isName = first.isLetter && result.last.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "\"" } != true
      guard isName else {
        result.append(rest.removeFirst())
        continue
      }
      var name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      // Three dots behind a type are not part of its name.
      while name.last == "." { name.removeLast() }
      rest = rest.dropFirst(name.count)
      result += full(String(name), in: path, types)
    }
    return result
  }

  private static func full(_ name: String, in path: String, _ types: Set<String>) -> String {
    guard name.first?.isUppercase == true else { return name }
    var owner = path[...]
    while !owner.isEmpty {
      if types.contains("\(owner).\(name)") { return "\(owner).\(name)" }
      owner = owner.lastIndex(of: ".").map { owner[..<$0] } ?? ""
    }
    return name
  }
}
