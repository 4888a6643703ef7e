import SpecModel
import SwiftNames

extension Comparer {
  /// Compares how answers say success, payload, message and code.
  mutating func compareEnvelope() {
    let (was, `is`) = (old.envelope, new.envelope)
    let success = { (envelope: Envelope) in envelope.success.map { "\($0.path) = \($0.value)" } }
    compare(.envelopePayloadMoved, "envelope", was.payload, `is`.payload, top)
    compare(.envelopeSuccessChanged, "envelope", success(was), success(`is`), top)
    compare(.envelopeFailureChanged, "envelope", was.failure, `is`.failure, top)
    compare(.envelopeMessageMoved, "envelope", was.message, `is`.message, top)
    compare(.envelopeCodeMoved, "envelope", was.code, `is`.code, top)
    compare(.envelopeDataMoved, "envelope", was.data, `is`.data, top)
    compare(.envelopeNestingChanged, "envelope", was.nested, `is`.nested, top)
  }

  /// Compares what answers say beside their payload.
  mutating func compareHeaders() {
    func text(_ header: ResponseHeader) -> String? {
      header.isRequestID ? nil : "APIResponse  var \(header.swift): \(surface.new.swift.types.spelling(header.type))?"
    }
    let pairing = Pairing(old.headers, new.headers, by: { "\($0.isMember) \($0.name)" }, alike: [\.swift])
    for header in pairing.removed {
      add(
        .headerRemoved, header.swift, header.words, "", .old(header.location, header.at), .pair(text(header), nil))
    }
    for header in pairing.added {
      add(.headerAdded, header.swift, "", header.words, .new(header.location, header.at), .pair(nil, text(header)))
    }
    for (was, `is`) in pairing.renamed {
      add(.headerRenamed, `is`.swift, was.words, `is`.words, .new(`is`.location, `is`.at), SwiftDelta.none)
    }
    for (was, `is`) in pairing.kept + pairing.renamed {
      let place = Place.new(`is`.location, `is`.at)
      compare(.headerSwiftNameChanged, `is`.name, was.swift, `is`.swift, place, .pair(text(was), text(`is`)))
      if was.type != `is`.type, !isRenaming(was.type, `is`.type) {
        add(.headerTypeChanged, `is`.swift, "\(was.type)", "\(`is`.type)", place, .pair(text(was), text(`is`)))
      }
      let said = (
        Provenance(doc: was.doc, at: was.at, defects: was.defects),
        Provenance(doc: `is`.doc, at: `is`.at, defects: `is`.defects)
      )
      compare(`is`.swift, said.0, said.1, place)
    }
    if pairing.isReordered { add(.orderChanged, "headers", "", "", top) }
  }

  /// Compares documented errors.
  mutating func compareErrors() {
    func member(_ error: ErrorCase) -> String? {
      guard let type = surface.old.swift.errorCodes?.type else { return nil }
      return error.code.map { "\(surface.old.swift.client).\(type)  static var \(Self.swiftName(error, $0))" }
    }
    let pairing = Pairing(
      old.errors, new.errors, by: { "\($0.key) \($0.swift ?? "")" },
      alike: [
        \.key, { $0.swift },
        { $0.code == nil ? "\($0.category) \($0.doc)" : nil },
      ])
    for error in pairing.removed {
      add(.errorRemoved, error.key, error.words, "", .old(error.location, error.at), .pair(member(error), nil))
    }
    for error in pairing.added {
      add(.errorAdded, error.key, "", error.words, .new(error.location, error.at), .pair(nil, member(error)))
    }
    for (was, `is`) in pairing.renamed where was.key != `is`.key {
      let rule: DiffRule = was.code == nil && `is`.code == nil ? .errorStatusChanged : .errorRespelled
      add(rule, `is`.key, was.key, `is`.key, .new(`is`.location, `is`.at), .pair(member(was), member(`is`)))
    }
    for (was, `is`) in pairing.kept + pairing.renamed { compare(was, `is`, member(was), member(`is`)) }
    if pairing.isReordered { add(.errorOrderChanged, new.name, "", "", top) }
  }

  private mutating func compare(_ old: ErrorCase, _ new: ErrorCase, _ was: String?, _ is: String?) {
    let place = Place.new(new.location, new.at)
    if old.key == new.key { compare(.errorSwiftNameChanged, new.key, old.swift, new.swift, place, .pair(was, `is`)) }
    compare(.errorCategoryChanged, new.key, old.category.rawValue, new.category.rawValue, place)
    let said = (
      Provenance(doc: old.doc, at: old.at, defects: old.defects),
      Provenance(doc: new.doc, at: new.at, defects: new.defects)
    )
    compare(new.key, said.0, said.1, place)
    func property(_ error: ErrorCase) -> String? {
      error.data.map {
        "\(surface.old.swift.client).Failure  var \(error.dataName ?? "data"): \(surface.new.swift.types.spelling($0))?"
      }
    }
    let delta = SwiftDelta.pair(property(old), property(new))
    switch (old.data, new.data) {
    case (nil, nil): break
    case (nil, let type?): add(.errorDataAdded, new.key, "", "\(type)", place, delta)
    case (let type?, nil): add(.errorDataRemoved, new.key, "\(type)", "", place, delta)
    case (let a?, let b?):
      if a != b, !isRenaming(a, b) { add(.errorDataTypeChanged, new.key, "\(a)", "\(b)", place, delta) }
      compare(.errorDataNameChanged, new.key, old.dataName, new.dataName, place, delta)
    }
  }

  private static func swiftName(_ error: ErrorCase, _ code: String) -> String {
    error.swift ?? SwiftIdentifier.memberName(code)
  }

  /// Compares how long lists are cut into pages.
  mutating func comparePaging() {
    switch (old.paging, new.paging) {
    case (nil, nil): break
    case (nil, let paging?): add(.pagingAdded, "paging", "", paging.names, top)
    case (let paging?, nil): add(.pagingRemoved, "paging", paging.names, "", top)
    case (let was?, let `is`?):
      compare(.pagingChanged, "paging", was.names, `is`.names, top)
      let isLower = (`is`.maximumSize ?? .max) < (was.maximumSize ?? .max)
      compare(isLower ? .pagingSizeLowered : .pagingSizeChanged, "paging", was.sizes, `is`.sizes, top)
      compare(.sectionChanged, "paging", was.at, `is`.at, top)
    }
  }
}

extension Paging {
  fileprivate var names: String { [page, size, pages, items].compactMap { $0 }.joined(separator: ", ") }
  fileprivate var sizes: String {
    "default \(defaultSize.map(String.init) ?? "unknown"), at most \(maximumSize.map(String.init) ?? "unknown")"
  }
}

extension ResponseHeader {
  fileprivate var words: String { "\(isMember ? "member" : "header") \(name): \(type)" }
}

extension ErrorCase {
  /// The code, or the HTTP status.
  fileprivate var key: String { code ?? status.map { "HTTP \($0)" } ?? "" }
  fileprivate var words: String { [key, swift, category.rawValue].compactMap { $0 }.joined(separator: " ") }
}
