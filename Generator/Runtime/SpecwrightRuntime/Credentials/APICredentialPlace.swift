// Where one part of a service's credentials goes in a request.

/// The place of one credential in a request.
///
/// A client holds its credentials in the order of its initializer's arguments; places are matched to them by position.
public struct APICredentialPlace: Sendable {
  enum Kind: Sendable {
    case basicUser, basicPassword, header, query, form, params, parameter
  }

  let kind: Kind
  let name: StaticString
  private let givenArgument: StaticString?

  private init(_ kind: Kind, _ name: StaticString, _ argument: StaticString?) {
    self.kind = kind
    self.name = name
    self.givenArgument = argument
  }

  /// The user name of HTTP basic authentication; `name` is the documented one and only seen in messages.
  public static func basicUser(_ name: StaticString, argument: StaticString? = nil) -> APICredentialPlace {
    APICredentialPlace(.basicUser, name, argument)
  }

  /// The password of HTTP basic authentication; `name` is the documented one and only seen in messages.
  public static func basicPassword(_ name: StaticString, argument: StaticString? = nil) -> APICredentialPlace {
    APICredentialPlace(.basicPassword, name, argument)
  }

  /// The header `name`; `argument` is the initializer's argument, seen in messages.
  public static func header(_ name: StaticString, _ argument: StaticString? = nil) -> APICredentialPlace {
    APICredentialPlace(.header, name, argument)
  }

  /// The query parameter `name`, after the others.
  public static func query(_ name: StaticString, argument: StaticString? = nil) -> APICredentialPlace {
    APICredentialPlace(.query, name, argument)
  }

  /// The form field `name`, after the others.
  public static func form(_ name: StaticString, argument: StaticString? = nil) -> APICredentialPlace {
    APICredentialPlace(.form, name, argument)
  }

  /// The member `name` of the JSON-RPC params or the JSON body, after the others.
  public static func params(_ name: StaticString, argument: StaticString? = nil) -> APICredentialPlace {
    APICredentialPlace(.params, name, argument)
  }

  /// The query parameter `name` of a GET or HEAD and the form field `name` of any other request, after the others.
  public static func parameter(_ name: StaticString, argument: StaticString? = nil) -> APICredentialPlace {
    APICredentialPlace(.parameter, name, argument)
  }

  /// The initializer's argument that gives this credential: as stated, else the wire name in Swift's spelling
  /// (`api_key` is `apiKey`).
  var argument: String {
    if let givenArgument { return givenArgument.text }
    let words = name.text.split(whereSeparator: { $0 == "_" || $0 == "-" })
    return words.enumerated().map { index, word in
      index == 0 ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }
}

extension StaticString {
  /// The same as a `String`.
  var text: String { description }
}
