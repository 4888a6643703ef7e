import Foundation

/// What the Fornex page says of a call: its line with the path, the method, the parameter lines and the curl lines.
///
/// The dump glued each parameter's description to the next parameter's name: `- order numberlog_id`.
struct FornexPage {
  struct Call {
    /// As it stands: `/api/vps/stop/[order_id]/`.
    var path = ""
    var method = ""
    /// The lines between the method and the samples, the descriptions' `- ` taken off.
    var descriptions: [String] = []
    /// The name before the first description.
    var firstName = ""
    /// Lines that hold nothing but a name, which stands before the next description.
    var names: [Int: String] = [:]
    /// The address of the curl line, without the host.
    var target = ""
    /// The argument of `--data`.
    var data = ""
    /// Whether curl sends the data in the address.
    var isGet = false

    /// The names in brackets.
    var pathNames: [String] { path.matches(of: /\[([a-z_]+)\]/).map { String($0.output.1) } }

    /// The names of the data but for the key.
    var dataNames: [String] {
      data.split(separator: "&").map { String($0.prefix { $0 != "=" }) }.filter { $0 != "apikey" }
    }
  }

  var calls: [Call] = []

  init(_ lines: [String]) {
    var call: Call?
    var isListing = false
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("/api/") {
        call.map { calls.append($0) }
        call = Call()
        call?.path = line
        call?.method = index + 1 < lines.count ? lines[index + 1] : ""
        isListing = true
      } else if line == call?.method, isListing {
        continue
      } else if line.hasPrefix("import requests") {
        isListing = false
      } else if isListing {
        call?.list(line)
        if line.hasSuffix("import requests") { isListing = false }
      } else if line.hasPrefix("$ curl \"https://fornex.com") {
        let address = line.dropFirst("$ curl \"https://fornex.com".count)
        call?.target = String(address.prefix { $0 != "\"" })
        call?.isGet = line.contains("--get")
      } else if line.hasPrefix("--data \""), line.hasSuffix("\"") {
        call?.data = String(line.dropFirst("--data \"".count).dropLast())
      }
    }
    call.map { calls.append($0) }
  }
}

extension FornexPage.Call {
  fileprivate mutating func list(_ line: String) {
    if line.hasPrefix("- ") {
      let text = line.hasSuffix("import requests") ? line.dropLast("import requests".count) : line[...]
      descriptions.append(String(text.dropFirst(2)))
    } else if descriptions.isEmpty {
      firstName = line
    } else {
      names[descriptions.count] = line
    }
  }

  /// The parameters in the page's order with their descriptions. `known` tells where a description ends and the next
  /// name begins; a name that is none of them stays glued, and so shows.
  func parameters(_ known: [String]) -> [(name: String, description: String)] {
    var result: [(name: String, description: String)] = []
    var name = firstName
    for (index, description) in descriptions.enumerated() {
      if index + 1 == descriptions.count {
        result.append((name, description))
      } else if let next = names[index + 1] {
        result.append((name, description))
        name = next
      } else {
        let next = known.filter { description.hasSuffix($0) }.max { $0.count < $1.count } ?? ""
        result.append((name, String(description.dropLast(next.count))))
        name = next
      }
    }
    return result
  }
}

/// What a parameter's description says.
struct FornexDescription {
  let text: String

  /// The alternatives between brackets: `['tcp'|'udp']`, or in code marks with remarks behind them.
  var values: [String] {
    guard let open = text.firstIndex(of: "["), let close = text.lastIndex(of: "]") else { return [] }
    return text[open...close].matches(of: /['`]([A-Za-z0-9]+)['`]/).map { String($0.output.1) }
  }

  /// What is assumed: `'month' by default`, or in Russian `по умолчанию: 3600`.
  var standard: String? {
    if let match = text.firstMatch(of: /'([^']+)' by default/) { return String(match.output.1) }
    return text.firstMatch(of: /по умолчанию: ([0-9]+)/).map { String($0.output.1) }
  }

  /// Said to be left out at will: by a default, in words, because only some calls have it, or because it narrows a list.
  var isOptional: Bool {
    let words = ["не обязательное", "used only for", "search by", "filter"]
    return standard != nil || words.contains { text.contains($0) }
  }
}
