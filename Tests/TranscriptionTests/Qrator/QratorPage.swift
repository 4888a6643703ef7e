import Foundation

/// What the Qrator page says of methods and data types: headings, lists, and the samples below `Copy`.
struct QratorPage {
  /// A method below the heading of its mode.
  struct Method {
    /// `client`, `domain` or `debug`.
    var mode = ""
    var name = ""
    /// What stands above the first of the headings below.
    var doc: [String] = []
    /// The lines below `Added`, `Deprecated`, `Parameters` and `Return Values`.
    var parts: [String: [String]] = [:]
    /// What stands below each `Copy`.
    var samples: [[String]] = []

    var key: String { "\(mode).\(name)" }
    var at: String { "\(mode.prefix(1).uppercased() + mode.dropFirst()) methods / \(name)" }

    /// The first line below a heading.
    func line(_ heading: String) -> String? { parts[heading]?.first }

    /// The names before the colons of a list of values.
    var values: [String] {
      (parts["Return Values"] ?? []).compactMap { line in line.firstMatch(of: /^• ([A-Za-z]+):/).map { String($0.1) } }
    }
  }

  /// A data type: its heading and the lines below it.
  struct DataType {
    var name = ""
    var lines: [String] = []

    /// The version below the heading.
    var added: String? {
      lines.lazy.compactMap { $0.firstMatch(of: /^Added in v([0-9.]+)$/) }.first.map { String($0.1) }
    }

    /// What stands before dash or colon in its lists, or alone, each list behind the line that announces it.
    var lists: [[String]] {
      var lists: [[String]] = []
      var isOpen = false
      for line in lines where !line.isEmpty {
        guard let item = line.firstMatch(of: /^• ([a-z_]+)( -|:|;|$)/) else {
          isOpen = false
          continue
        }
        if !isOpen { lists.append([]) }
        isOpen = true
        lists[lists.count - 1].append(String(item.1))
      }
      return lists
    }
  }

  /// An HTTP message of a sample.
  struct Message {
    let head: [String]
    let body: String

    init(_ lines: [String]) {
      let end = lines.firstIndex(of: "") ?? lines.count
      head = Array(lines[..<end])
      body = lines[end...].drop { $0.isEmpty }.joined(separator: "\n")
    }

    /// The value of a header.
    subscript(name: String) -> String? {
      head.first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
    }
  }

  var methods: [Method] = []
  var types: [DataType] = []
  /// The lines of the chapter on errors.
  var errors: [String] = []

  private static let headings: Set = ["Added", "Deprecated", "Parameters", "Return Values", "Example"]

  init(_ lines: [String]) {
    var mode = ""
    var heading = ""
    var sample: [String]?
    var chapter = ""
    func isAlone(_ index: Int) -> Bool {
      index > 0 && lines[index - 1].isEmpty && index + 1 < lines.count && lines[index + 1].isEmpty
    }
    for (index, line) in lines.enumerated() {
      let text = line.trimmingCharacters(in: .whitespaces)
      if ["Data types", "Errors", "Debug methods", "Client methods", "Domain methods"].contains(line), isAlone(index) {
        chapter = line
        mode = String(line.prefix { $0 != " " }).lowercased()
      } else if chapter == "Data types" {
        if isAlone(index), line.wholeMatch(of: /[A-Z][A-Za-z]+/) != nil {
          types.append(DataType(name: line))
        } else if !types.isEmpty {
          types[types.count - 1].lines.append(text)
        }
      } else if chapter == "Errors" {
        errors.append(line)
      } else if chapter.hasSuffix("methods") {
        if isAlone(index), line.wholeMatch(of: /[a-z][a-z0-9_]+/) != nil {
          sample.map { methods[methods.count - 1].samples.append($0) }
          sample = nil
          heading = ""
          methods.append(Method(mode: mode, name: line))
        } else if line == "Copy" {
          sample.map { methods[methods.count - 1].samples.append($0) }
          sample = []
        } else if sample != nil {
          sample?.append(line)
        } else if QratorPage.headings.contains(line) {
          heading = line
        } else if !text.isEmpty, !methods.isEmpty {
          if heading.isEmpty {
            methods[methods.count - 1].doc.append(text)
          } else {
            methods[methods.count - 1].parts[heading, default: []].append(text)
          }
        }
      }
    }
    sample.map { methods[methods.count - 1].samples.append($0) }
  }
}

extension QratorPage.Method {
  /// The requests, without a token first.
  var requests: [QratorPage.Message] {
    samples.filter { $0.first?.hasPrefix("POST ") == true }.map(QratorPage.Message.init)
  }
  /// The answers with their heads.
  var answers: [QratorPage.Message] {
    samples.filter { $0.first?.hasPrefix("HTTP/") == true }.map(QratorPage.Message.init)
  }

  /// The bodies that program code sends, whichever the language.
  var payloads: [String] {
    samples.flatMap { $0 }.compactMap { line in
      let text = line.trimmingCharacters(in: .whitespaces)
      if let match = text.firstMatch(of: /^payload=(.*)$/) { return String(match.1).replacing("None", with: "null") }
      if let match = text.firstMatch(of: /^(--data|--post-data|"content" =>) '(.*)'/) { return String(match.2) }
      return nil
    }
  }
}
