import SpecModel
import SwiftNames

extension Comparer {
  /// Compares the parameters of the path: own arguments of the method, and what scopes carry.
  mutating func comparePath(_ old: Operation, _ new: Operation) {
    let places = { (operation: Operation) in
      Dictionary(operation.path.enumerated().map { ($1.field.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (oldPlaces, newPlaces) = (places(old), places(new))
    let isSameCount = old.path.count == new.path.count
    let pairing = Pairing(
      old.path, new.path, by: \.field.name,
      alike: [{ isSameCount ? (newPlaces[$0.field.name] ?? oldPlaces[$0.field.name]).map { "\($0)" } : nil }])
    for parameter in pairing.removed {
      add(
        .pathParameterRemoved, "\(new.key)(\(parameter.field.name))", "\(parameter.field.type)", "",
        .old(new.location, new.at), surface.argument(parameter.field.name, nil, of: old.key, new.key))
    }
    for parameter in pairing.added {
      add(
        .pathParameterAdded, "\(new.key)(\(parameter.field.name))", "", "\(parameter.field.type)",
        .new(new.location, new.at), surface.argument(nil, parameter.field.name, of: old.key, new.key))
    }
    for (was, `is`) in pairing.renamed {
      add(
        .pathParameterRenamed, "\(new.key)(\(`is`.field.name))", was.field.name, `is`.field.name,
        .new(new.location, new.at), surface.argument(was.field.name, `is`.field.name, of: old.key, new.key))
    }
    for (was, `is`) in pairing.kept + pairing.renamed {
      if was.scope != `is`.scope {
        add(
          .carriageChanged, "\(new.key)(\(`is`.field.name))", was.scope ?? "", `is`.scope ?? "",
          .new(new.location, new.at))
      }
      compare(was.field, `is`.field, `is`.scope.map(members(ofScope:)) ?? members(of: old, new))
    }
  }

  /// A parameter that a scope carries is reported at the scope, once for all its calls.
  func members(ofScope scope: String) -> Members {
    Members(
      item: { "\(scope)(\($0))" }, section: "", side: .request, isOptional: { _ in false },
      delta: { [surface] in surface.scope(scope, $0, $1) }, order: { .none }, isFirst: true)
  }

  /// The parameters of a call, as `dns.a.list(page)`.
  private func members(of old: Operation, _ new: Operation) -> Members {
    Members(
      item: { $0.isEmpty ? new.key : "\(new.key)(\($0))" }, section: new.at, side: .request, isOptional: \.optional,
      delta: { [surface] in surface.argument($0, $1, of: old.key, new.key) },
      order: { [surface] in surface.order(of: old.key, new.key) }, isFirst: true)
  }

  /// Compares query, headers and form; what is sent in another part is found again there.
  mutating func compareParameters(_ old: Operation, _ new: Operation) {
    let members = members(of: old, new)
    var (before, after) = (old.parts, new.parts)
    for part in Operation.partNames {
      let fields = old.parts[part] ?? []
      for field in fields where !(new.parts[part] ?? []).contains(where: { $0.name == field.name }) {
        guard
          let place = Operation.partNames.first(where: { other in
            (new.parts[other] ?? []).contains { $0.name == field.name }
              && !(old.parts[other] ?? []).contains { $0.name == field.name }
          }), let moved = new.parts[place]?.first(where: { $0.name == field.name })
        else { continue }
        add(
          .inputMoved, members.item(field.name), part, place, members.place(moved),
          members.delta(field.name, field.name))
        compare(field, moved, members)
        before[part]?.removeAll { $0.name == field.name }
        after[place]?.removeAll { $0.name == field.name }
      }
    }
    for part in Operation.partNames { compare(before[part] ?? [], after[part] ?? [], as: members) }
  }

  /// Compares `params` and body.
  mutating func compareInput(_ old: Operation, _ new: Operation, _ place: Place) {
    let members = members(of: old, new)
    switch (old.params, new.params) {
    case (.none, .none): break
    case (.named(let a), .named(let b)): compare(a, b, as: members)
    case (.positional(let a), .positional(let b)): compareElements(a, b, as: members)
    case (.list(let a), .list(let b)), (.bare(let a), .bare(let b)):
      compare(.argumentNameChanged, new.key, a.name, b.name, place)
      compare(a, b, members)
    case (.object(let a), .object(let b)): compareBodies(a, b, old, new, place)
    case (.none, .named(let fields)) where fields.allSatisfy(\.optional): compare([], fields, as: members)
    case (.named(let fields), .none) where fields.allSatisfy(\.optional): compare(fields, [], as: members)
    default:
      add(
        .paramsStyleChanged, new.key, Self.words(old.params), Self.words(new.params), place,
        surface.method(old.key, new.key))
    }
    switch (old.body, new.body) {
    case (nil, nil): break
    case (nil, let body?):
      add(.bodyAdded, new.key, "", "\(body.type)", place, surface.method(old.key, new.key))
    case (let body?, nil):
      add(.bodyRemoved, new.key, "\(body.type)", "", place, surface.method(old.key, new.key))
    case (let a?, let b?): compareBodies(a, b, old, new, place)
    }
    if old.arguments != new.arguments, old.input != nil, new.input != nil {
      add(
        .argumentsChanged, new.key, old.arguments.rawValue, new.arguments.rawValue, place,
        surface.method(old.key, new.key))
    }
  }

  private mutating func compareBodies(_ a: Body, _ b: Body, _ old: Operation, _ new: Operation, _ place: Place) {
    compare(.argumentNameChanged, new.key, a.name, b.name, place)
    compareText(.documentationChanged, "\(new.key)(\(b.name))", a.doc, b.doc, place)
    guard a.type != b.type, !isRenaming(a.type, b.type) else { return }
    let rule = fitOfInput(a.type, b.type)
      .rule(exact: .bodyTypeWidened, tolerated: .bodyTypeChanged, broken: .bodyTypeChanged)
    add(rule, new.key, "\(a.type)", "\(b.type)", place, surface.method(old.key, new.key))
  }

  private static func words(_ params: Params) -> String {
    switch params {
    case .none: "none"
    case .named(let fields): "named \(fields.map(\.name).joined(separator: ", "))"
    case .positional(let fields): "positional \(fields.map(\.name).joined(separator: ", "))"
    case .list(let field): "list \(field.type)"
    case .bare(let field): "bare \(field.type)"
    case .object(let body): "\(body.type)"
    }
  }
}

extension Operation {
  /// The parts of a request that hold text.
  static let partNames = ["query", "header", "form"]

  /// The fields of each part.
  fileprivate var parts: [String: [Field]] { ["query": query, "header": header, "form": form] }
}

extension SwiftComparison {
  /// One argument of the function that leads to a scope.
  func scope(_ key: String, _ was: String?, _ is: String?) -> SwiftDelta {
    guard let before = old.scope(key), let after = new.scope(key) else { return .none }
    return Signature(before.parameters.map(Parameter.init), after.parameters.map(Parameter.init))
      .delta(was, `is`, old.declaration(before), new.declaration(after))
  }
}

extension SwiftDeclarations {
  /// The scope of that key that takes parameters, or the only one.
  func scope(_ key: String) -> SwiftScope? {
    let all = swift.scopes.filter { $0.key == key }
    return all.first { !$0.parameters.isEmpty } ?? all.first
  }

  /// `Fornex  func dns(_ name: String) -> DNSScope`.
  func declaration(_ scope: SwiftScope) -> String {
    let parts = scope.path.split(separator: ".").map(String.init)
    let (owner, type) = (self.owner(parts.dropLast().joined(separator: ".")), parts.last ?? "")
    guard !scope.parameters.isEmpty else { return "\(owner)  var \(scope.name): \(type)" }
    return "\(owner)  func \(scope.name)(\(scope.parameters.map(\.declaration).joined(separator: ", "))) -> \(type)"
  }
}
