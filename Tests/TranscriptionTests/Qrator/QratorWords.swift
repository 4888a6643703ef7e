import SpecModel

/// What the page's words for parameters and results are in a spec.
enum QratorWords {
  /// The forms that fit the words, of which the method's example shows one.
  static func parameters(_ text: String, comments: Bool) -> [String] {
    switch text {
    case "None": ["none"]
    case "IP": ["positional IP", "bare IP"]
    case "Prefix": ["positional Prefix"]
    case "IPList": ["list IP"]
    case "TimedIPList": ["list TimedIP"]
    case "IPList or TimedIPList": ["list \(comments ? "CommentedIP" : "TimedIP")"]
    case "IPList or TimedIPList, max 300 elements in list": ["list TimedIP max 300"]
    case "IPList or UpstreamConfiguration": ["bare Upstreams"]
    case "None or TimedIpMode, default value is \"legacy\"": ["positional TimedIPMode="]
    case "ServicePorts": ["bare [Port: ServiceProtocols]"]
    case "String": ["bare string"]
    case "AccessPolicy": ["positional AccessPolicy"]
    case "ContactCreateObject": ["object ContactCreateObject"]
    case "CertificateReplace": ["object CertificateReplace"]
    case "Number certificate id", "Number request id": ["positional int"]
    case "Month or NULL (for current month)": ["bare Month="]
    case "String certificate or chain certificates, String private keys": ["positional string string"]
    case "Number certificate request id, String Chain key, Number Chain Id": ["positional int string int"]
    case "Domain id (Number) + non empty list of hostnames (StringList)": ["positional int [string] 1...12"]
    case "Array of \"Upstreams + Name\" - [IPList or UpstreamConfiguration, String]": ["positional Upstreams string"]
    case "Array of \"Upstreams + Ports + Name\" - [ IPList, ServicePorts, String]":
      ["positional [IP] [Port: ServiceProtocols] string"]
    default: []
    }
  }

  /// The forms of a result that fit the words.
  static func results(_ text: String) -> [String] {
    switch text {
    case "String \"pong\"": ["ack \"pong\""]
    case "RequestSuccess": ["ack \"Successful\""]
    case "IPList": ["[IP]"]
    case "TimedIPList": ["[TimedIP]"]
    case "TimedIPList or TimedIPList with comments": ["[CommentedIP]"]
    case "ServicePorts": ["[Port: ServiceProtocols]"]
    case "Number": ["int", "double"]
    case "String": ["string"]
    case "DomainList": ["[Domain]"]
    case "PrefixList": ["[AnnouncedPrefix]"]
    case "NetworkList": ["[Network]"]
    case "ContactList": ["[Contact]"]
    case "PolicyGroupList": ["[PolicyGroup]"]
    case "CertificateList": ["[Certificate]"]
    case "CertificateRequestList": ["[CertificateRequest]"]
    case "Contact", "Certificate", "CertificateRequest", "AccessPolicy", "UpstreamConfiguration", "UpstreamTestResult",
      "StatisticsCurrentBlocks":
      [text]
    default: text.hasPrefix("Number") ? ["int"] : []
    }
  }

  /// The params of a spec in few words; what may be left out ends in `=`.
  static func form(_ params: Params) -> String {
    switch params {
    case .none: "none"
    case .named: "named"
    case .positional(let fields): "positional " + fields.map(form).joined(separator: " ")
    case .list(let field):
      "list " + (field.type.element ?? "") + (field.limits.maxCount.map { " max \($0)" } ?? "")
    case .bare(let field): "bare " + form(field)
    case .object(let body): "object \(body.type)"
    }
  }

  /// A result of a spec in few words.
  static func form(_ result: Result) -> String {
    switch result.kind {
    case .value(let type): "\(type)"
    case .acknowledgement(let json): "ack \(json)"
    default: "other"
    }
  }

  private static func form(_ field: Field) -> String {
    let range = field.limits.minCount.map { " \($0)...\(field.limits.maxCount ?? 0)" } ?? ""
    return "\(field.type)" + (field.optional ? "=" : "") + range
  }
}

extension TypeExpression {
  /// The elements of a list, as the spec writes their type.
  fileprivate var element: String? {
    guard case .list(let element) = self else { return nil }
    return "\(element)"
  }
}
