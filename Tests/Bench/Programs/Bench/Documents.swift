/// The JSON that is read and written.
enum Documents {
  static func record(_ number: Int) -> String {
    let id = 100_000 + number
    return """
      {"resource_url":"https://api.zone.eu/v2/dns/example.com/a/\(id)","id":"\(id)","name":"host\(number).example.com",\
      "destination":"203.0.113.\(number % 256)","delete":true,"modify":true}
      """
  }

  /// Digits in a string are what the service that this imitates sends; its documented form is a number.
  static func numbered(_ number: Int) -> String {
    let id = 100_000 + number
    return record(number).replacing("\"\(id)\",", with: "\(id),")
  }

  static func records(_ count: Int) -> [UInt8] { list(count, numbered) }

  /// Three spellings of an entry in turn.
  static func blacklist(_ count: Int) -> [UInt8] {
    list(count) { number in
      let address = "\"\(number % 200 + 1).\(number / 200 % 256).113.\(number % 256)\""
      switch number % 3 {
      case 0: return address
      case 1: return "[\(address),3600]"
      default: return "[\(address),3600,\"seen by scanner \(number)\"]"
      }
    }
  }

  static func certificates(_ count: Int) -> [UInt8] {
    let line = String(repeating: "MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAw", count: 2).prefix(64)
    let body = String(repeating: line + "\\n", count: 24)
    let certificate = "\"-----BEGIN CERTIFICATE-----\\n\(body)-----END CERTIFICATE-----\\n\""
    return list(count) { number in
      """
      {"id":\(number),"name":"a \\"quoted\\" name \\u00e4\\u00f6 \(number)","certificate":\(certificate),\
      "chain":[\(certificate)],"hosts":["example.com","www.example.com","*.example.com"]}
      """
    }
  }

  /// As deep as answers may be by default, less the outermost object, and wide at each step.
  static func folder(depth: Int, width: Int) -> String {
    guard depth > 0 else { return "{\"name\":\"leaf\",\"size\":1,\"folders\":[]}" }
    let inner = folder(depth: depth - 1, width: width)
    let leaves = (1..<width).map { "{\"name\":\"leaf \($0)\",\"size\":\($0),\"folders\":[]}" }
    return "{\"name\":\"level \(depth)\",\"size\":\(depth),\"folders\":[\((leaves + [inner]).joined(separator: ","))]}"
  }

  static func measurements(_ count: Int) -> [UInt8] {
    list(count) { number in
      "{\"at\":\(1_700_000_000_000 + number),\"rate\":\(1234.56789012345 + Double(number) / 7),"
        + "\"share\":\(1 / Double(number + 3)),\"total\":\(9_007_199_254_740_993 + number)}"
    }
  }

  private static func list(_ count: Int, _ element: (Int) -> String) -> [UInt8] {
    Array("[\((0..<count).map(element).joined(separator: ","))]".utf8)
  }
}
