extension CredentialPlace: CustomStringConvertible {
  /// As listings and comparisons say it: `header X-Token`, `basic user`.
  public var description: String {
    switch self {
    case .basicUser: "basic user"
    case .basicPassword: "basic password"
    case .header(let name): "header \(name)"
    case .query(let name): "query \(name)"
    case .form(let name): "form \(name)"
    case .params(let name): "params \(name)"
    case .parameter(let name): "parameter \(name)"
    }
  }
}

extension Result.Kind: CustomStringConvertible {
  /// As listings and comparisons say it: `one Zone`, `no body`.
  public var description: String {
    switch self {
    case .value(let type): "\(type)"
    case .one(let type): "one \(type)"
    case .text: "text"
    case .secretText: "secret text"
    case .bytes: "bytes"
    case .empty: "no body"
    case .acknowledgement(let json): "acknowledgement \(json)"
    }
  }
}
