import SpecModel
import SwiftNames

/// The public declarations of both sides, and what a change of one argument or property does to source.
struct SwiftComparison {
  let old: SwiftDeclarations
  let new: SwiftDeclarations

  /// The new side is spelled with the old client's name: that of the client is a change of its own.
  init(old: SwiftAPI, new: SwiftAPI) {
    self.old = SwiftDeclarations(old)
    self.new = SwiftDeclarations(new.client == old.client ? new : Self.renamed(new, old.client))
  }

  private static func renamed(_ swift: SwiftAPI, _ client: String) -> SwiftAPI {
    var api = swift.api
    api.name = client
    return SwiftAPI(api)
  }

  /// A whole method that is new, gone, or another one.
  func method(_ oldKey: String?, _ newKey: String?, _ reason: String? = nil) -> SwiftDelta {
    .pair(oldKey.flatMap(old.declaration), newKey.flatMap(new.declaration), reason)
  }

  /// One argument of a method, by the wire names of what it stands for.
  func argument(_ was: String?, _ is: String?, of oldKey: String, _ newKey: String) -> SwiftDelta {
    guard let before = old.methods[oldKey]?.method, let after = new.methods[newKey]?.method else { return .none }
    return Signature(before.arguments.map(Parameter.init), after.arguments.map(Parameter.init))
      .delta(was, `is`, old.declaration(oldKey), new.declaration(newKey))
  }

  /// The order of a method's arguments.
  func order(of oldKey: String, _ newKey: String) -> SwiftDelta {
    guard let before = old.methods[oldKey]?.method, let after = new.methods[newKey]?.method else { return .none }
    return Signature(before.arguments.map(Parameter.init), after.arguments.map(Parameter.init))
      .orderDelta(old.declaration(oldKey), new.declaration(newKey))
  }

  /// One member of a type in some of its views: the property, the initializer, and the methods that take the members
  /// as arguments.
  func member(_ was: String?, _ is: String?, of oldType: String, _ newType: String, in views: [View]) -> SwiftDelta {
    var delta = SwiftDelta.none
    for view in views {
      guard let before = old.structure(oldType, view), let after = new.structure(newType, view) else { continue }
      let property = before.members.first { $0.field.name == was }.map { old.property($0, of: before) }
      let other = after.members.first { $0.field.name == `is` }.map { new.property($0, of: after) }
      delta += .pair(Self.reading(property), Self.reading(other))
      if before.isWritten, after.isWritten {
        delta += Signature(before.initializerOrder.map(Parameter.init), after.initializerOrder.map(Parameter.init))
          .delta(was, `is`, old.initializer(of: before), new.initializer(of: after))
      }
    }
    for key in old.spread[oldType] ?? [] where new.spread[newType]?.contains(key) == true {
      guard let view = old.methods[key]?.method.input?.view, views.contains(view) else { continue }
      delta += argument(was, `is`, of: key, key)
    }
    return delta
  }

  /// The order of a type's members where they are arguments.
  func order(ofMembers oldType: String, _ newType: String) -> SwiftDelta {
    var delta = SwiftDelta.none
    for view in View.allCases {
      guard let before = old.structure(oldType, view), let after = new.structure(newType, view), before.isWritten,
        after.isWritten
      else { continue }
      delta += Signature(before.initializerOrder.map(Parameter.init), after.initializerOrder.map(Parameter.init))
        .orderDelta(old.initializer(of: before), new.initializer(of: after))
    }
    for key in old.spread[oldType] ?? [] where new.spread[newType]?.contains(key) == true {
      delta += order(of: key, key)
    }
    return delta
  }

  /// Whether a property can be set is a change of its type.
  private static func reading(_ property: String?) -> String? {
    guard let property, let gap = property.range(of: "  var ") else { return property }
    return property[..<gap.lowerBound] + "  let " + property[gap.upperBound...]
  }

  /// How a type is spelled where it is used; nil where the spec does not declare it.
  func spelling(_ name: String, isOld: Bool) -> String? {
    let types = isOld ? old.swift.types : new.swift.types
    return types.declaration(name) == nil ? nil : types.spelling(.named(name))
  }
}

extension SwiftDeclarations {
  /// `Fornex.Order  init(id: Fornex.OrderID)`; nil where callers cannot make one.
  func initializer(of structure: SwiftStructure) -> String? {
    guard structure.isWritten else { return nil }
    let arguments = structure.initializerOrder.map { Parameter($0).declaration }.joined(separator: ", ")
    return "\(owner(structure.name))  init(\(arguments))"
  }
}

extension StringProtocol {
  /// Where a text stands; nil: nowhere.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
