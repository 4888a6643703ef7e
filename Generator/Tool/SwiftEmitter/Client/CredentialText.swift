import SpecModel
import SwiftNames

/// Spells where a credential goes.
enum CredentialText {
  /// The places in the order in which they stand on the wire, each with its credential where that is another order.
  static func places(_ uses: [CredentialUse], _ api: API, isOwn: Bool) -> [String] {
    uses.enumerated().map { position, use in
      let index = api.credentials.firstIndex { $0.name == use.part } ?? position
      let part = api.credentials[index]
      // One that every client has is never missed.
      let argument = isOwn && !part.optional ? nil : part.swift ?? SwiftIdentifier.lowerCamel(use.part)
      return place(use.place, argument: argument) + (index == position ? "" : ".part(\(index))")
        + (isOwn && use.optional ? ".ifGiven" : "")
    }
  }

  /// `.header("X-Qrator-Auth", "token")`; `argument` is the initializer's, which messages name.
  static func place(_ place: CredentialPlace, argument: String? = nil) -> String {
    switch place {
    case .basicUser: call("basicUser", argument ?? "username", nil)
    case .basicPassword: call("basicPassword", argument ?? "password", nil)
    case .header(let name): call("header", name, argument, isLabelled: false)
    case .query(let name): call("query", name, argument)
    case .form(let name): call("form", name, argument)
    case .params(let name): call("params", name, argument)
    case .parameter(let name): call("parameter", name, argument)
    }
  }

  /// The argument is left out where the wire name says it already.
  private static func call(_ place: String, _ name: String, _ argument: String?, isLabelled: Bool = true) -> String {
    let isSaid = argument == nil || argument == SwiftIdentifier.lowerCamel(name)
    let label = isLabelled ? "argument: " : ""
    let second = isSaid ? "" : ", \(label)\(SwiftLiteral.string(argument ?? ""))"
    return ".\(place)(\(SwiftLiteral.string(name))\(second))"
  }
}
