import SpecModel
import SwiftNames

extension Comparer {
  /// Compares what is said of the API as a whole.
  mutating func compareAPI() {
    if old.name != new.name {
      add(
        .apiNameChanged, new.name, old.name, new.name, top,
        .pair("struct \(old.name): APIService", "struct \(new.name): APIService"))
    }
    compare(.titleChanged, new.name, old.title, new.title, top)
    compare(.versionChanged, new.name, old.version, new.version, top)
    compare(.pageChanged, new.name, old.page, new.page, top)
    compareText(.documentationChanged, new.name, old.doc, new.doc, top)
    compare(.sourceChanged, new.name, old.from, new.from, top)
    compare(.wireChanged, new.name, old.wire.rawValue, new.wire.rawValue, top)
    compareServers()
    compareClientCredentials()
    compareModifiers()
    compareScopes()
    compareEnvelope()
    compareErrors()
    compareHeaders()
    compare(old.limits, new.limits, new.name, top)
    comparePaging()
    compareExperimental()
    compareRegisters()
  }

  private mutating func compareServers() {
    let pairing = Pairing(old.servers, new.servers, by: \.url)
    for server in pairing.removed { add(.serverRemoved, new.name, server.url, "", top) }
    for server in pairing.added { add(.serverAdded, new.name, "", server.url, top) }
    if let was = old.servers.first?.url, let `is` = new.servers.first?.url {
      compare(.defaultServerChanged, new.name, was, `is`, top)
      if was == `is`, pairing.isReordered { add(.orderChanged, "servers", "", "", top) }
    }
    for (was, `is`) in pairing.kept { compareText(.documentationChanged, `is`.url, was.doc, `is`.doc, top) }
  }

  private mutating func compareClientCredentials() {
    let pairing = Pairing(
      old.credentials, new.credentials, by: \.name,
      alike: [{ $0.place?.description }, { $0.swift ?? SwiftIdentifier.lowerCamel($0.name) }])
    func place(_ part: CredentialPart, isInOld: Bool = false) -> Place {
      Place(location: part.location, section: "", isInOld: isInOld)
    }
    for part in pairing.removed {
      add(
        .credentialRemoved, part.name, part.words, "", place(part, isInOld: true), surface.credential(part.name, nil))
    }
    for part in pairing.added {
      add(
        part.optional ? .optionalCredentialAdded : .credentialAdded, part.name, "", part.words, place(part),
        surface.credential(nil, part.name))
    }
    for (was, `is`) in pairing.renamed {
      add(.credentialRenamed, `is`.name, was.name, `is`.name, place(`is`), surface.credential(was.name, `is`.name))
    }
    for (was, `is`) in pairing.kept + pairing.renamed {
      let delta = surface.credential(was.name, `is`.name)
      if was.name == `is`.name {
        compare(.credentialSwiftNameChanged, `is`.name, was.swift, `is`.swift, place(`is`), delta)
      }
      if was.place != `is`.place {
        add(.credentialMoved, `is`.name, was.words, `is`.words, place(`is`), SwiftDelta.none)
      }
      if was.optional != `is`.optional {
        add(
          `is`.optional ? .credentialBecameOptional : .credentialBecameRequired, `is`.name, was.words, `is`.words,
          place(`is`), delta)
      }
      compareText(.documentationChanged, `is`.name, was.doc, `is`.doc, place(`is`))
    }
    if pairing.isReordered {
      let listed = { (api: API) in api.credentials.map(\.name).joined(separator: ", ") }
      add(.credentialOrderChanged, new.name, listed(old), listed(new), top)
    }
  }

  private mutating func compareModifiers() {
    let (before, after) = (surface.old.swift.modifiers, surface.new.swift.modifiers)
    func declared(_ modifiers: [SwiftArgument], _ name: String?) -> String? {
      modifiers.first { $0.field.name == name }.map {
        "APIRequest  func \($0.name)(\($0.declaration)) -> APIRequest<Service, Output>"
      }
    }
    let members = Members(
      item: { "modifiers(\($0))" }, section: "", side: .request, isOptional: \.optional,
      delta: { .pair(declared(before, $0), declared(after, $1)) }, order: { .none }, isFirst: true)
    let pairing = Pairing(old.modifiers, new.modifiers, by: \.name, alike: [Members.swiftName])
    for field in pairing.removed {
      add(
        .modifierRemoved, members.item(field.name), members.words(field), "", members.place(field, isInOld: true),
        members.delta(field.name, nil))
    }
    for field in pairing.added {
      add(
        .modifierAdded, members.item(field.name), "", members.words(field), members.place(field),
        members.delta(nil, field.name))
    }
    for (was, `is`) in pairing.renamed {
      add(
        .inputRenamed, members.item(`is`.name), was.name, `is`.name, members.place(`is`),
        members.delta(was.name, `is`.name))
    }
    for (was, `is`) in pairing.kept + pairing.renamed { compare(was, `is`, members) }
    if pairing.isReordered { add(.orderChanged, "modifiers", "", "", top) }
  }

  private mutating func compareScopes() {
    let pairing = Pairing(old.scopes, new.scopes, by: \.key)
    for scope in pairing.removed { add(.scopeRemoved, scope.key, scope.key, "", .old(scope.location, "")) }
    for scope in pairing.added { add(.scopeAdded, scope.key, "", scope.key, .new(scope.location, "")) }
    for (was, `is`) in pairing.kept {
      let place = Place.new(`is`.location, "")
      let delta = SwiftDelta.pair(
        surface.old.scope(was.key).map(surface.old.declaration),
        surface.new.scope(`is`.key).map(surface.new.declaration))
      compare(.scopeSwiftNameChanged, `is`.key, was.swift, `is`.swift, place, delta)
      let names = (was.parameters.map(\.name), `is`.parameters.map(\.name))
      if names.0 != names.1 {
        add(
          .scopeParametersChanged, `is`.key, names.0.joined(separator: ", "), names.1.joined(separator: ", "), place,
          delta)
      }
      for (old, new) in Pairing(was.parameters, `is`.parameters, by: \.name).kept {
        compare(old, new, members(ofScope: `is`.key))
      }
      compare(.scopePathChanged, `is`.key, was.path, `is`.path, place)
      compareText(.documentationChanged, `is`.key, was.doc, `is`.doc, place)
    }
    if pairing.isReordered { add(.orderChanged, "scopes", "", "", top) }
  }

  private mutating func compareExperimental() {
    let pairing = Pairing(old.experimental, new.experimental, by: \.name)
    for item in pairing.removed { add(.experimentalRemoved, item.name, item.name, "", .old(item.location, item.at)) }
    for item in pairing.added { add(.experimentalAdded, item.name, "", item.name, .new(item.location, item.at)) }
    for (was, `is`) in pairing.kept {
      compare(.sectionChanged, `is`.name, was.at, `is`.at, .new(`is`.location, `is`.at))
    }
    if pairing.isReordered { add(.orderChanged, "experimental", "", "", top) }
  }

  /// The page's registers: chapters, sections, omissions, defects.
  private mutating func compareRegisters() {
    let chapters = Pairing(old.chapters, new.chapters, by: \.name)
    for chapter in chapters.removed { add(.chapterChanged, chapter.name, chapter.title, "", top) }
    for chapter in chapters.added { add(.chapterChanged, chapter.name, "", chapter.title, top) }
    for (was, `is`) in chapters.kept where `is`.name != "api" {
      compare(.titleChanged, `is`.name, was.title, `is`.title, top)
    }
    var cut = new.sections
    if let old = old.sections { cut?.location = old.location }
    if old.sections != cut { add(.sectionsChanged, new.name, "", "", top) }
    let omitted = Pairing(old.omitted, new.omitted, by: \.at)
    for item in omitted.removed { add(.sectionNoLongerOmitted, item.at, item.at, "", .old(item.location, item.at)) }
    for item in omitted.added { add(.sectionOmitted, item.at, "", item.at, .new(item.location, item.at)) }
    for (was, `is`) in omitted.kept {
      let place = Place.new(`is`.location, `is`.at)
      compareText(.omissionChanged, `is`.at, was.reason, `is`.reason, place)
      compare(.omissionChanged, `is`.at, was.pieces, `is`.pieces, place)
    }
    let defects = Pairing(old.defects, new.defects, by: \.id)
    for item in defects.removed {
      add(.defectClosed, item.id, item.words, "", .old(item.location, item.at.first ?? ""))
    }
    for item in defects.added { add(.defectOpened, item.id, "", item.words, .new(item.location, item.at.first ?? "")) }
    for (was, `is`) in defects.kept {
      let place = Place.new(`is`.location, `is`.at.first ?? "")
      compareText(.sectionChanged, `is`.id, was.at, `is`.at, place)
      compare(.defectChanged, `is`.id, was.words, `is`.words, place)
    }
    if omitted.isReordered || defects.isReordered { add(.orderChanged, "registers", "", "", top) }
  }

  /// Compares the documented exchanges.
  mutating func compareExamples() {
    let pairing = Pairing(old.examples, new.examples, by: \.name)
    for item in pairing.removed { add(.exampleRemoved, item.name, item.name, "", .old(item.location, "")) }
    for item in pairing.added { add(.exampleAdded, item.name, "", item.name, .new(item.location, "")) }
    for (was, `is`) in pairing.kept where was.bytes != `is`.bytes {
      add(
        .exampleChanged, `is`.name, Fingerprint.of([String(decoding: was.bytes, as: UTF8.self)]),
        Fingerprint.of([String(decoding: `is`.bytes, as: UTF8.self)]), .new(`is`.location, ""))
    }
  }
}

extension CredentialPart {
  fileprivate var words: String { "\(place?.description ?? "where calls say")" + (optional ? " (optional)" : "") }
}

extension Omission {
  fileprivate var pieces: String {
    blocks.isEmpty ? "all of it" : "blocks " + blocks.map(String.init).joined(separator: ", ")
  }
}

extension Defect {
  fileprivate var words: String {
    "lines \(lines.map(String.init).joined(separator: ", ")): \(says.joined(separator: " ")) "
      + "The spec: \(spec.joined(separator: " "))"
  }
}

extension SwiftComparison {
  /// One credential in the initializer of the client.
  func credential(_ was: String?, _ is: String?) -> SwiftDelta {
    Signature(old.swift.credentials.map(Parameter.init), new.swift.credentials.map(Parameter.init))
      .delta(was, `is`, old.clientInitializer, new.clientInitializer)
  }
}

extension SwiftDeclarations {
  /// `Fornex  init(apiKey: APICredential, …)`, what all clients take left out.
  fileprivate var clientInitializer: String {
    "\(swift.client)  init(\((swift.credentials.map(\.declaration) + ["…"]).joined(separator: ", ")))"
  }
}
