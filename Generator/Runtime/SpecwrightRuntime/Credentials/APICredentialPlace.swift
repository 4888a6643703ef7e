// Where one part of a service's credentials goes in a request.

/// The place of one credential in a request.
///
/// A client holds its credentials in the order of its initializer's arguments. A place takes the one at its own position
/// unless it says which.
public struct APICredentialPlace: Sendable {
  enum Kind: Sendable {
    case basicUser, basicPassword, header, query, form, params, parameter
  }

  let kind: Kind
  let name: StaticString
  private let givenArgument: StaticString?
  /// The position of the credential among those of the client; nil for that of the place.
  private var part: Int?
  /// Whether a request that names the place itself can be sent without the credential.
  private(set) var isOptional = false

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

  /// The same place for the credential at `index` among those of the client, counted from 0.
  public func part(_ index: Int) -> APICredentialPlace {
    var place = self
    place.part = index
    return place
  }

  /// The same place, left out where the client has no such credential.
  public var ifGiven: APICredentialPlace {
    var place = self
    place.isOptional = true
    return place
  }

  /// The position of the credential that goes to the place at `position`.
  func credential(at position: Int) -> Int { part ?? position }

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
