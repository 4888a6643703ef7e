import SpecModel
import SwiftNames

extension Comparer {
  /// Compares what a call answers, status by status.
  mutating func compareResults(_ old: Operation, _ new: Operation, _ place: Place) {
    if old.results == new.results { return }
    let delta = surface.method(old.key, new.key)
    if old.results.count == 1, new.results.count == 1, let was = old.results.first, let `is` = new.results.first {
      if (was.status ?? 200) != (`is`.status ?? 200) {
        add(.resultStatusChanged, new.key, "\(was.status ?? 200)", "\(`is`.status ?? 200)", place, SwiftDelta.none)
      }
      return compare(was, `is`, new, place, delta)
    }
    let pairing = Pairing(old.results, new.results, by: { "\($0.status ?? 200)" })
    for result in pairing.removed {
      add(.resultRemoved, new.key, result.words, "", place, returned(old, new))
    }
    for result in pairing.added {
      let isKnown = old.results.contains { $0.kind == result.kind }
      add(isKnown ? .resultStatusAdded : .resultAdded, new.key, "", result.words, place, returned(old, new))
    }
    for (was, `is`) in pairing.kept { compare(was, `is`, new, place, delta) }
    if pairing.isReordered { add(.orderChanged, "\(new.key) results", "", "", place) }
  }

  /// What becomes of the returned type.
  private func returned(_ old: Operation, _ new: Operation) -> SwiftDelta {
    let (was, `is`) = (surface.old.methods[old.key]?.method.output, surface.new.methods[new.key]?.method.output)
    return was == `is` ? .none : surface.method(old.key, new.key)
  }

  private mutating func compare(
    _ old: Result, _ new: Result, _ operation: Operation, _ place: Place, _ delta: SwiftDelta
  ) {
    compare(.payloadMoved, operation.key, old.payload, new.payload, place, SwiftDelta.none)
    compare(.acknowledgementChanged, operation.key, old.confirmation, new.confirmation, place, SwiftDelta.none)
    guard old.kind != new.kind else { return }
    switch (old.kind, new.kind) {
    case (.value(let was), .value(let `is`)), (.one(let was), .one(let `is`)):
      if isRenaming(was, `is`) { return }
      let rule = fitOfAnswer(was, `is`)
        .rule(exact: .resultTypeNarrowed, tolerated: .resultTypeTolerated, broken: .resultTypeChanged)
      add(rule, operation.key, old.words, new.words, place, delta)
    case (.acknowledgement, .acknowledgement):
      add(.acknowledgementChanged, operation.key, old.words, new.words, place, SwiftDelta.none)
    default: add(.resultKindChanged, operation.key, old.words, new.words, place, delta)
    }
  }
}

extension Result {
  /// `201 one Zone`.
  fileprivate var words: String { (status.map { "\($0) " } ?? "") + kind.description }
}
