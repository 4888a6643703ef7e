import Foundation
import WireJSON

/// What the CloudFlare page lists: `[name] = description` for each action, the sample of the answer, and the words that
/// `name -- description` explains.
struct CloudFlarePage {
  struct Action {
    /// `stats`; empty for the call that has none.
    var name = ""
    /// The parameters in the page's order, the action and the credentials included.
    var parameters: [(name: String, description: String)] = []
    /// The address of the GET calls, without host and query.
    var path = "/api_json.html"
    var isGet = false
    /// The sample of the answer, its names quoted; nil where the page shows none.
    var answer: JSONValue?
    /// The lines between the action and the next.
    var remarks: [String] = []

    /// The names of what a caller gives.
    var ownNames: [String] { parameters.map(\.name).filter { !["a", "tkn", "email", "u"].contains($0) } }

    func description(_ name: String) -> String { parameters.first { $0.name == name }?.description ?? "" }
  }

  /// The lists in brackets, in the page's order, then the calls of the white and black list.
  var actions: [Action] = []
  /// The codes of errors in words.
  var codes: [String] = []
  /// The numbers of the intervals.
  var intervals: [String] = []
  /// The calls that all actions share in an hour.
  var hourly: Int?

  init(_ lines: [String]) {
    var get: (path: String, query: Substring)?
    for line in lines {
      let fields = CloudFlarePage.fields(line)
      if fields.first?.name == "a" || fields.contains(where: { $0.name == "evnt_t" }) {
        var action = Action(name: fields.first { $0.name == "a" }?.description ?? "", parameters: fields)
        if let address = get, action.name.isEmpty { (action.path, action.isGet) = (address.path, true) }
        actions.append(action)
      } else if line.hasPrefix("{"), let answer = CloudFlarePage.json(line), !actions.isEmpty {
        actions[actions.count - 1].answer = answer
      } else if let limit = line.firstMatch(of: /all calls are rate limited to (\d+) per hour/) {
        hourly = Int(limit.output.1)
      } else if line.hasPrefix("E_") {
        codes = line.matches(of: /(E_[A-Z]+) --/).map { String($0.output.1) }
      } else if line.hasPrefix("a -- "), let address = get {
        actions += CloudFlarePage.lists(line, address)
      } else if line.contains(#/^\d+ = /#) {
        intervals += line.matches(of: #/(\d+) = /#).map { String($0.output.1) }
      }
      if let match = line.firstMatch(of: /https:\/\/www\.cloudflare\.com(\/[a-z\/-]+\.html)(\?.+)?/) {
        get = (String(match.output.1), match.output.2 ?? "")
      }
      if !actions.isEmpty { actions[actions.count - 1].remarks.append(line) }
    }
  }

  /// `[a] = stats [tkn] = Your API Key`.
  private static func fields(_ line: String) -> [(name: String, description: String)] {
    guard line.hasPrefix("[") else { return [] }
    let starts = line.matches(of: /\[([a-z_]+)\] ?= ?/)
    return starts.enumerated().map { index, match in
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : line.endIndex
      let text = line[match.range.upperBound..<end].trimmingCharacters(in: .whitespaces)
      return (String(match.output.1), text)
    }
  }

  /// The actions that the one description of `api.html` has: its address shows the names of the parameters.
  private static func lists(_ line: String, _ address: (path: String, query: Substring)) -> [Action] {
    let names = address.query.dropFirst().split(separator: "&").map { String($0.prefix { $0 != "=" }) }
    return line.matches(of: /"([a-z]+)" for/).map { match in
      var action = Action(name: String(match.output.1), path: address.path, isGet: true)
      action.parameters = names.map { ($0, "") }
      return action
    }
  }

  /// A sample with all its names quoted.
  private static func json(_ line: String) -> JSONValue? {
    let quoted = line.replacing(/([{,] ?)([A-Za-z0-9_.]+):/) { "\($0.output.1)\"\($0.output.2)\":" }
    return try? JSONValue(parsing: quoted)
  }
}
