import SpecModel
import SwiftNames

extension Comparer {
  /// Compares all calls.
  mutating func compareOperations() {
    let pairing = Pairing(old.operations, new.operations, by: \.key, alike: [Self.route])
    for operation in pairing.removed {
      add(
        .operationRemoved, operation.key, Self.route(operation), "", .old(operation.location, operation.at),
        surface.method(operation.key, nil))
    }
    for operation in pairing.added {
      add(
        .operationAdded, operation.key, "", Self.route(operation), .new(operation.location, operation.at),
        surface.method(nil, operation.key))
    }
    for (old, new) in pairing.renamed {
      add(
        .operationRenamed, new.key, old.key, new.key, .new(new.location, new.at), surface.method(old.key, new.key))
      compare(old, new)
    }
    for (old, new) in pairing.kept { compare(old, new) }
    if pairing.isReordered { add(.orderChanged, "operations", "", "", top) }
  }

  /// The call in words: `GET /zones/{zone}`.
  static func route(_ operation: Operation) -> String {
    switch operation.call {
    case .http(let method, let template): "\(method) \(template)"
    case .rpc(let method, let path): path.isEmpty ? "RPC \(method)" : "RPC \(method) \(path)"
    case .action(let name, let field, let method, let endpoint):
      "\(method) \(endpoint)" + (name.map { " \(field)=\($0)" } ?? "")
    }
  }

  private mutating func compare(_ old: Operation, _ new: Operation) {
    let place = Place.new(new.location, new.at)
    compare(new.key, Provenance(old), Provenance(new), place)
    if old.chapter != new.chapter { add(.movedToChapter, new.key, old.chapter, new.chapter, place) }
    let names = (surface.old.methods[old.key]?.method.name ?? "", surface.new.methods[new.key]?.method.name ?? "")
    if old.key == new.key, names.0 != names.1 {
      add(.operationSwiftNameChanged, new.key, names.0, names.1, place, surface.method(old.key, new.key))
    }
    compareCall(old, new, place)
    comparePath(old, new)
    compareParameters(old, new)
    compareInput(old, new, place)
    compareResults(old, new, place)
    compareFacts(old, new, place)
    compareWaiter(old, new, place)
    compareCredentials(old, new, place)
  }

  private mutating func compareCall(_ old: Operation, _ new: Operation, _ place: Place) {
    switch (old.call, new.call) {
    case (.http(let was, let from), .http(let method, let to)):
      compare(.methodChanged, new.key, was, method, place)
      comparePaths(from, to, new, place)
    case (.rpc(let was, let from), .rpc(let method, let to)):
      compare(.rpcMethodChanged, new.key, was, method, place)
      comparePaths(from, to, new, place)
    case (.action(let was, let oldField, let oldMethod, let from), .action(let name, let field, let method, let to)):
      compare(.actionChanged, new.key, was, name, place)
      compare(.actionFieldChanged, new.key, oldField, field, place)
      compare(.methodChanged, new.key, oldMethod, method, place)
      comparePaths(from, to, new, place)
    default: add(.callKindChanged, new.key, Self.route(old), Self.route(new), place)
    }
  }

  /// Paths that differ in more than the names of their parameters.
  private mutating func comparePaths(_ old: String, _ new: String, _ operation: Operation, _ place: Place) {
    if old != new, Self.anonymous(old) != Self.anonymous(new) { add(.pathChanged, operation.key, old, new, place) }
  }

  /// A template without the names of its parameters: `/zones/{}`.
  private static func anonymous(_ template: String) -> String {
    var isInside = false
    return String(
      template.filter { character in
        if character == "}" { isInside = false }
        defer { if character == "{" { isInside = true } }
        return !isInside
      })
  }

  /// Effect, privilege, limits, errors.
  private mutating func compareFacts(_ old: Operation, _ new: Operation, _ place: Place) {
    if old.effect != new.effect {
      let rule: DiffRule =
        new.effect == .once ? .effectTightened : old.effect == .once ? .effectLoosened : .effectRestated
      add(rule, new.key, old.effect.rawValue, new.effect.rawValue, place)
    }
    compare(.requirementChanged, new.key, old.requires, new.requires, place)
    compare(old.limits, new.limits, new.key, place)
    let errors = Pairing(old.errors, new.errors, by: \.code)
    for error in errors.removed { add(.callErrorUnlisted, new.key, error.code, "", place) }
    for error in errors.added { add(.callErrorListed, new.key, "", error.code, place) }
    for (was, `is`) in errors.kept {
      compareText(.documentationChanged, "\(new.key) \(`is`.code)", was.doc, `is`.doc, place)
      compare(
        .errorCategoryChanged, "\(new.key) \(`is`.code)", was.category?.rawValue, `is`.category?.rawValue, place)
    }
    if errors.isReordered { add(.orderChanged, "\(new.key) errors", "", "", place) }
  }

  private mutating func compareWaiter(_ old: Operation, _ new: Operation, _ place: Place) {
    func text(_ waiter: Waiter, _ side: SwiftDeclarations, _ key: String) -> String {
      "\(side.owner(side.methods[key]?.scope.path ?? ""))  func \(waiter.swift)(…) async throws"
    }
    switch (old.waiter, new.waiter) {
    case (nil, nil): break
    case (nil, let `is`?):
      add(.waiterAdded, new.key, "", `is`.swift, place, .pair(nil, text(`is`, surface.new, new.key)))
    case (let was?, nil):
      add(.waiterRemoved, new.key, was.swift, "", place, .pair(text(was, surface.old, old.key), nil))
    case (let was?, let `is`?):
      compare(
        .waiterSwiftNameChanged, new.key, was.swift, `is`.swift, place,
        .pair(text(was, surface.old, old.key), text(`is`, surface.new, new.key)))
      let words = { (waiter: Waiter) in
        "\(waiter.member) done \(waiter.done.joined(separator: " ")) failed \(waiter.failed.joined(separator: " "))"
      }
      compare(.waiterEndChanged, new.key, words(was), words(`is`), place)
      let (before, after) = ("\(was.limit) s", "\(`is`.limit) s")
      compare(
        .waiterLimitChanged, new.key, before, after, place,
        .pair("\(was.swift) within \(before)", "\(`is`.swift) within \(after)", .addition))
      compareText(.documentationChanged, "\(new.key) \(`is`.swift)", was.doc, `is`.doc, place)
      if was.progress != `is`.progress {
        let delta =
          `is`.progress
          ? SwiftDelta.pair(was.swift, `is`.swift + " progress", .addition, references: true)
          : .pair(was.swift + " progress", `is`.swift)
        add(`is`.progress ? .waiterProgressAdded : .waiterProgressRemoved, new.key, "", "", place, delta)
      }
    }
    switch (old.paging, new.paging) {
    case (nil, let name?): add(.sequenceAdded, new.key, "", name, place)
    case (let name?, nil): add(.sequenceRemoved, new.key, name, "", place)
    case (let was?, let `is`?): compare(.sequenceSwiftNameChanged, new.key, was, `is`, place)
    case (nil, nil): break
    }
  }

  private mutating func compareCredentials(_ old: Operation, _ new: Operation, _ place: Place) {
    guard old.credentials != nil || new.credentials != nil else { return }
    let pairing = Pairing(
      old.credentials ?? self.old.usualCredentials, new.credentials ?? self.new.usualCredentials, by: \.part)
    for use in pairing.removed { add(.callCredentialRemoved, new.key, use.words, "", place) }
    for use in pairing.added { add(.callCredentialAdded, new.key, "", use.words, place) }
    for (was, `is`) in pairing.kept {
      if was.place != `is`.place { add(.callCredentialMoved, new.key, was.words, `is`.words, place) }
      if was.optional != `is`.optional {
        let rule: DiffRule = `is`.optional ? .callCredentialBecameOptional : .callCredentialBecameRequired
        add(rule, new.key, was.words, `is`.words, place)
      }
    }
    if pairing.isReordered { add(.orderChanged, "\(new.key) credentials", "", "", place) }
  }
}

extension API {
  /// Where credentials go when an operation does not say.
  fileprivate var usualCredentials: [CredentialUse] {
    credentials.compactMap { part in part.place.map { CredentialUse(part.name, at: $0, optional: part.optional) } }
  }
}

extension CredentialUse {
  fileprivate var words: String { "\(part) \(place)" + (optional ? " (optional)" : "") }
}
