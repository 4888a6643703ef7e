import SpecModel
import SwiftNames

extension Comparer {
  /// Compares sets of values.
  mutating func compareValues(
    _ old: ValueSet, _ new: ValueSet, _ type: TypeDeclaration, _ other: TypeDeclaration, _ place: Place
  ) {
    let (isRead, isSent) = (type.isRead && other.isRead, type.usage.inputs && other.usage.inputs)
    if old.base != new.base {
      let words = (old.base.rawValue, new.base.rawValue)
      if isRead {
        add(new.base == .int ? .valueBaseTolerated : .valueBaseChanged, other.name, words.0, words.1, place)
      }
      if isSent { add(.inputValueBaseChanged, other.name, words.0, words.1, place) }
    }
    if old.ordered != new.ordered {
      add(new.ordered ? .valuesBecameOrdered : .valuesNoLongerOrdered, other.name, "", "", place)
    }
    if old.closed != new.closed {
      let words = { (set: ValueSet) in set.closed ? "closed" : "" }
      let rule: DiffRule = isSent ? (new.closed ? .limitsTightened : .limitsWidened) : .answerLimitsChanged
      add(rule, other.name, words(old), words(new), place)
    }
    let owner = surface.new.owner(surface.new.swift.types.simpleName(other.name))
    func member(_ value: ValueSet.Value) -> String { "\(owner)  static var \(Self.swiftName(value)): \(owner)" }
    func note(
      _ answer: DiffRule, _ input: DiffRule, _ item: String, _ words: (String, String), _ place: Place,
      _ delta: SwiftDelta
    ) {
      if isRead || !isSent { add(answer, item, words.0, words.1, place, delta) }
      if isSent { add(input, item, words.0, words.1, place, delta) }
    }
    let pairing = Pairing(old.values, new.values, by: \.value, alike: [Self.swiftName])
    for value in pairing.removed {
      note(
        .valueRemoved, .inputValueRemoved, "\(other.name).\(value.value)", (value.value, ""),
        .old(value.location, type.at), .pair(member(value), nil))
    }
    for value in pairing.added {
      note(
        .valueAdded, .inputValueAdded, "\(other.name).\(value.value)", ("", value.value),
        .new(value.location, other.at),
        .pair(nil, member(value)))
    }
    for (old, new) in pairing.renamed {
      note(
        .valueRespelled, .inputValueRespelled, "\(other.name).\(new.value)", (old.value, new.value),
        .new(new.location, other.at), .none)
    }
    for (old, new) in pairing.kept where Self.swiftName(old) != Self.swiftName(new) {
      add(
        .valueSwiftNameChanged, "\(other.name).\(new.value)", Self.swiftName(old), Self.swiftName(new),
        .new(new.location, other.at), .pair(member(old), member(new)))
    }
    for (old, new) in pairing.kept + pairing.renamed {
      let said = (
        Provenance(doc: old.doc, deprecated: old.deprecated), Provenance(doc: new.doc, deprecated: new.deprecated)
      )
      compare("\(other.name).\(new.value)", said.0, said.1, .new(new.location, other.at))
    }
    if pairing.isReordered {
      let listed = { (set: ValueSet) in set.values.map(\.value).joined(separator: ", ") }
      add(.valueOrderChanged, other.name, listed(old), listed(new), place)
    }
  }

  private static func swiftName(_ value: ValueSet.Value) -> String {
    value.name ?? SwiftIdentifier.memberName(value.value)
  }

  /// Compares scalars, and lists with limits of their own.
  mutating func compareScalar(
    _ old: Scalar, _ new: Scalar, _ type: TypeDeclaration, _ other: TypeDeclaration, _ place: Place
  ) {
    let (isRead, isSent) = (type.isRead && other.isRead, type.usage.inputs && other.usage.inputs)
    let spelled = SwiftDelta.pair(
      surface.spelling(type.name, isOld: true).map { "\($0) as \(Self.raw(old))" },
      surface.spelling(other.name, isOld: false).map { "\($0) as \(Self.raw(new))" })
    if old.base != new.base, !isRenaming(old.base, new.base) {
      let words = ("\(old.base)", "\(new.base)")
      if isRead {
        let fit = fitOfAnswer(old.base, new.base)
        add(
          fit.rule(exact: .baseNarrowed, tolerated: .baseTolerated, broken: .baseChanged), other.name, words.0, words.1,
          place, spelled)
      }
      if isSent {
        let fit = fitOfInput(old.base, new.base)
        add(
          fit.rule(exact: .inputBaseWidened, tolerated: .inputBaseChanged, broken: .inputBaseChanged), other.name,
          words.0, words.1, place, spelled)
      }
    }
    compareFormat(old, new, other, (isRead, isSent), place, spelled)
    if old.newtype != new.newtype {
      add(new.newtype ? .newtypeAdded : .newtypeRemoved, other.name, "", "", place, spelled)
    }
    if old.secret != new.secret {
      let secret = SwiftDelta.only(old.isStructure && new.isStructure ? .none : .breaking)
      add(new.secret ? .typeBecameSecret : .typeNoLongerSecret, other.name, "", "", place, secret)
    }
    if isSent { compareLimits(old.limits, new.limits, other.name, .request, place) }
    if isRead, !isSent { compareLimits(old.limits, new.limits, other.name, .answer, place) }
    compareSpellings(
      old.reads, new.reads, other.name, place, added: .readsAdded, removed: .readsRemoved, delta: spelled)
    compareSentinels(old, new, other, place)
    for (was, `is`) in Pairing(old.parts, new.parts, by: \.name).kept {
      compareText(.documentationChanged, "\(other.name).\(`is`.name)", was.doc, `is`.doc, place)
    }
    compareParts(old, new, other, place)
  }

  /// Compares the forms that are read.
  mutating func compareSpellings(
    _ old: [String], _ new: [String], _ item: String, _ place: Place, added: DiffRule, removed: DiffRule,
    delta: SwiftDelta = .none
  ) {
    let words = (old.joined(separator: ", "), new.joined(separator: ", "))
    let (was, `is`) = (Set(old), Set(new))
    if !`is`.isSubset(of: was) { add(added, item, words.0, words.1, place, delta) }
    if !was.isSubset(of: `is`) { add(removed, item, words.0, words.1, place, delta) }
    if was == `is`, old != new { add(.orderChanged, item, "", "", place) }
  }

  /// Compares what a text is made of: a property each, whose place and separator do not show in Swift.
  private mutating func compareParts(_ old: Scalar, _ new: Scalar, _ other: TypeDeclaration, _ place: Place) {
    let owner = surface.new.owner(surface.new.swift.types.simpleName(other.name))
    let types = surface.new.swift.types
    func declared(_ scalar: Scalar) -> [String] {
      scalar.parts.map { "\(owner)  var \($0.name): \(types.spelling($0.type))?" }
    }
    func words(_ scalar: Scalar) -> String {
      scalar.parts.map { "\($0.name): \($0.type)" }.joined(separator: " \(scalar.separator) ")
    }
    guard words(old) != words(new) else { return }
    let (before, after) = (declared(old), declared(new))
    var delta = SwiftDelta.none
    for line in before where !after.contains(line) { delta += .pair(line, nil) }
    for line in after where !before.contains(line) { delta += .pair(nil, line) }
    add(.partsChanged, other.name, words(old), words(new), place, delta)
  }

  private mutating func compareFormat(
    _ old: Scalar, _ new: Scalar, _ other: TypeDeclaration, _ use: (isRead: Bool, isSent: Bool), _ place: Place,
    _ spelled: SwiftDelta
  ) {
    switch (old.format, new.format) {
    case (nil, nil): break
    case (nil, let format?): add(.timeFormatAdded, other.name, "", Self.words(format), place, spelled)
    case (let format?, nil): add(.timeFormatRemoved, other.name, Self.words(format), "", place, spelled)
    case (let was?, let `is`?):
      guard was != `is` else { return }
      if use.isRead { add(.timeFormatChanged, other.name, Self.words(was), Self.words(`is`), place) }
      if use.isSent { add(.inputTimeFormatChanged, other.name, Self.words(was), Self.words(`is`), place) }
    }
  }

  private mutating func compareSentinels(_ old: Scalar, _ new: Scalar, _ other: TypeDeclaration, _ place: Place) {
    let owner = surface.new.owner(surface.new.swift.types.simpleName(other.name))
    func member(_ sentinel: Scalar.Sentinel) -> String { "\(owner)  static var \(sentinel.name): \(owner)" }
    let pairing = Pairing(old.sentinels, new.sentinels, by: \.value, alike: [\.name])
    for item in pairing.removed {
      add(.sentinelRemoved, "\(other.name).\(item.value)", item.name, "", place, .pair(member(item), nil))
    }
    for item in pairing.added {
      add(.sentinelAdded, "\(other.name).\(item.value)", "", item.name, place, .pair(nil, member(item)))
    }
    for (old, new) in pairing.renamed {
      add(.sentinelRespelled, "\(other.name).\(new.value)", old.value, new.value, place)
    }
    for (old, new) in pairing.kept where old.name != new.name {
      add(
        .sentinelSwiftNameChanged, "\(other.name).\(new.value)", old.name, new.name, place,
        .pair(member(old), member(new)))
    }
    for (old, new) in pairing.kept + pairing.renamed {
      compareText(.documentationChanged, "\(other.name).\(new.value)", old.doc, new.doc, place)
    }
    if pairing.isReordered { add(.orderChanged, other.name, "", "", place) }
  }

  /// What a value is on the wire, as Swift spells it.
  private static func raw(_ scalar: Scalar) -> String { "\(scalar.base)" }

  private static func words(_ format: TimeFormat) -> String {
    switch format {
    case .unix: "unix"
    case .unixMilliseconds: "unix-ms"
    case .iso8601: "iso8601"
    case .date: "date"
    case .pattern(let pattern, let zone): pattern + (zone.map { " in \($0)" } ?? "")
    }
  }

  /// Compares unions.
  mutating func compareUnion(
    _ old: Union, _ new: Union, _ type: TypeDeclaration, _ other: TypeDeclaration, _ place: Place
  ) {
    let (isRead, isSent) = (type.isRead && other.isRead, type.usage.inputs && other.usage.inputs)
    let owner = surface.new.owner(surface.new.swift.types.simpleName(other.name))
    func text(_ item: Union.Case, isOld: Bool) -> String {
      let types = isOld ? surface.old.swift.types : surface.new.swift.types
      return "\(owner)  case \(item.name)(\(types.spelling(item.type)))"
    }
    let pairing = Pairing(old.cases, new.cases, by: \.name, alike: [{ "\($0.type)" }])
    for item in pairing.removed {
      let (place, delta) = (Place.old(item.location, type.at), SwiftDelta.pair(text(item, isOld: true), nil))
      if isRead || !isSent { add(.caseRemoved, "\(other.name).\(item.name)", "\(item.type)", "", place, delta) }
      if isSent { add(.inputCaseRemoved, "\(other.name).\(item.name)", "\(item.type)", "", place, delta) }
    }
    for item in pairing.added {
      let place = Place.new(item.location, other.at)
      let delta = SwiftDelta.pair(nil, text(item, isOld: false), .breaking, "a switch over all cases lacks one")
      if isRead || !isSent { add(.caseAdded, "\(other.name).\(item.name)", "", "\(item.type)", place, delta) }
      if isSent { add(.inputCaseAdded, "\(other.name).\(item.name)", "", "\(item.type)", place, delta) }
    }
    for (old, new) in pairing.renamed {
      add(
        .caseSwiftNameChanged, "\(other.name).\(new.name)", old.name, new.name, .new(new.location, other.at),
        .pair(text(old, isOld: true), text(new, isOld: false)))
    }
    for (old, new) in pairing.kept + pairing.renamed {
      let (item, place) = ("\(other.name).\(new.name)", Place.new(new.location, other.at))
      compareText(.documentationChanged, item, old.doc, new.doc, place)
      compareMarker(old, new, item, place)
      guard old.type != new.type, !isRenaming(old.type, new.type) else { continue }
      let delta = SwiftDelta.pair(text(old, isOld: true), text(new, isOld: false))
      if isRead || !isSent {
        let rule = fitOfAnswer(old.type, new.type)
          .rule(exact: .caseTypeNarrowed, tolerated: .caseTypeTolerated, broken: .caseTypeChanged)
        add(rule, item, "\(old.type)", "\(new.type)", place, delta)
      }
      if isSent {
        let rule = fitOfInput(old.type, new.type)
          .rule(exact: .inputCaseTypeWidened, tolerated: .inputCaseTypeChanged, broken: .inputCaseTypeChanged)
        add(rule, item, "\(old.type)", "\(new.type)", place, delta)
      }
    }
    if pairing.isReordered { add(.caseOrderChanged, other.name, "", "", place) }
  }

  /// The member that older clients know a case by may still be there.
  private mutating func compareMarker(_ old: Union.Case, _ new: Union.Case, _ item: String, _ place: Place) {
    guard old.has != new.has else { return }
    var fields: [Field] = []
    if case .named(let name) = new.type, case .fields(let listed) = surface.new.swift.types.declaration(name)?.kind {
      fields = listed
    }
    let isKept = old.has == nil || fields.contains { $0.name == old.has && !$0.optional }
    add(isKept ? .caseMarkerChanged : .caseMarkerLost, item, old.has ?? "", new.has ?? "", place)
  }
}
