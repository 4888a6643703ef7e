/// A call as a command line of curl makes it.
public struct CurlCall: Sendable, Equatable {
  /// The HTTP method.
  public private(set) var method = ""
  /// The address without query: `https://api.example.com/orders/7`.
  public private(set) var address = ""
  /// The parameters of the query in their order, decoded.
  public private(set) var query: [Parameter] = []
  /// The headers in their order.
  public private(set) var headers: [Parameter] = []
  /// The fields of a form in their order, decoded.
  public private(set) var form: [Parameter] = []
  /// The body where it is no form.
  public private(set) var body: String?
  /// Whether it sends a user name and a password.
  public private(set) var isBasic = false

  /// A name with its value.
  public struct Parameter: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The value as text.
    public let value: String
  }

  /// Options that take a value and say nothing of the call.
  private static let skipped: Set = [
    "-o", "--output", "-A", "--user-agent", "-m", "--max-time", "--cacert", "-w", "-b",
  ]

  /// Reads a command line; nil where it is none of curl's with an address.
  public init?(_ line: String) {
    var words = ShellWords.split(line)[...]
    if words.first == "$" { words = words.dropFirst() }
    guard words.popFirst()?.hasSuffix("curl") == true else { return nil }
    var data: [String] = []
    var isGet = false
    while let word = words.popFirst() {
      switch word {
      case "-X", "--request": method = words.popFirst() ?? ""
      case "-G", "--get": isGet = true
      case "-u", "--user": isBasic = words.popFirst() != nil
      case "-H", "--header": header(words.popFirst() ?? "")
      case "-d", "--data", "--data-raw", "--data-ascii", "--data-binary", "--data-urlencode":
        data.append(words.popFirst() ?? "")
      case "-F", "--form": data.append(words.popFirst() ?? "")
      case "--json":
        data.append(words.popFirst() ?? "")
      case _ where CurlCall.skipped.contains(word): _ = words.popFirst()
      case _ where word.hasPrefix("-"): continue
      default: if address.isEmpty { address = word }
      }
    }
    guard address.contains("/") else { return nil }
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    address = parts[0]
    if parts.count > 1 { query = CurlCall.pairs(parts[1]) }
    take(data.joined(separator: "&"), isGet)
    if method.isEmpty { method = data.isEmpty || isGet ? "GET" : "POST" }
  }

  /// The path of the address.
  public var path: String {
    let rest = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return String(rest.drop { $0 != "/" })
  }

  private mutating func header(_ line: String) {
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].drop { $0 == " " }
    headers.append(Parameter(name: String(line[..<colon]), value: String(value)))
  }

  private mutating func take(_ data: String, _ isGet: Bool) {
    let first = data.first { !$0.isWhitespace }
    if data.isEmpty {
      return
    } else if isGet {
      query += CurlCall.pairs(data)
    } else if first == "{" || first == "[" {
      body = data
    } else {
      form = CurlCall.pairs(data)
    }
  }

  private static func pairs(_ text: String) -> [Parameter] {
    text.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return Parameter(name: decoded(parts[0]), value: parts.count > 1 ? decoded(parts[1]) : "")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count > 1, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == 0x2B ? 0x20 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Words of a command line as a shell takes them apart: quotes, backslashes, lines that go on.
enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isOpen = false
    var quote: Character?
    var rest = line[...]
    while let character = rest.popFirst() {
      if character == "\\", quote != "'" {
        guard let next = rest.popFirst() else { break }
        if next.isNewline {
          // Pages forget the space before the backslash at a line's end, where a shell would glue the words.
          if quote == nil, isOpen { words.append(word) }
          if quote == nil { (word, isOpen) = ("", false) }
          continue
        }
        if quote != nil, !"\"\\$`".contains(next) { word.append(character) }
        word.append(next)
        isOpen = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        (quote, isOpen) = (character, true)
      } else if quote == nil, character.isWhitespace {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
        isOpen = true
      }
    }
    return isOpen ? words + [word] : words
  }
}
