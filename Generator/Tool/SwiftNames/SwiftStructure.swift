import SpecModel

/// A struct that is emitted for an object or a positional record; shared by everything that speaks of it.
public final class SwiftStructure: Sendable {
  /// What it is made from.
  public let declaration: TypeDeclaration
  /// The name without the client: `ARecord.Create`.
  public let name: String
  /// The side of the record that it is.
  public let view: View
  /// It is read from answers.
  public let isRead: Bool
  /// It is written by callers: properties are variable, and there is a memberwise initializer.
  public let isWritten: Bool
  /// Its properties in the order of the spec.
  public let members: [SwiftMember]

  init(declaration: TypeDeclaration, name: String, view: View, isRead: Bool, isWritten: Bool, members: [SwiftMember]) {
    self.declaration = declaration
    self.name = name
    self.view = view
    self.isRead = isRead
    self.isWritten = isWritten
    self.members = members
  }

  /// The members in the order of the memberwise initializer: required first.
  public var initializerOrder: [SwiftMember] { members.filter { !$0.isOmissible } + members.filter(\.isOmissible) }
}

/// A property of an emitted struct; shared, because its field is dear to copy.
public final class SwiftMember: Sendable {
  /// What it is made from; its type is that of the view.
  public let field: Field
  /// The name as source.
  public let name: String
  /// The argument label of initializers and calls, nil for none.
  public let label: String?
  /// The type without optionality.
  public let spelling: String
  /// How it is read and written.
  public let coding: Coding
  /// Whether it may be absent or null.
  public let presence: Presence
  /// What is checked where it is written.
  public let rule: SwiftRule?

  /// Whether it makes a value contain another one of its own type, so that storage goes through an array.
  public let isRecursive: Bool

  init(
    field: Field, name: String, label: String?, spelling: String, coding: Coding, presence: Presence,
    rule: SwiftRule?, isRecursive: Bool
  ) {
    self.field = field
    self.name = name
    self.label = label
    self.spelling = spelling
    self.coding = coding
    self.presence = presence
    self.rule = rule
    self.isRecursive = isRecursive
  }

  /// Whether a caller may leave it out.
  public var isOmissible: Bool { presence == .optional || presence == .patch || presence == .either }

  /// The type as declared.
  public var type: String {
    switch presence {
    case .required: spelling
    case .optional, .nullable, .either: spelling + "?"
    case .patch: "Patch<\(spelling)>"
    }
  }

  /// What a caller gets who leaves it out.
  public var defaultValue: String? {
    switch presence {
    case .required, .nullable: nil
    case .optional, .either: "nil"
    case .patch: ".keep"
    }
  }
}

/// Whether a member may be absent or null.
public enum Presence: Sendable {
  case required
  /// May be absent.
  case optional
  /// May be null.
  case nullable
  /// May be both, and nobody needs to tell them apart.
  case either
  /// May be both in an input: kept, set to null, or set.
  case patch
}

extension SwiftTypeNames {
  /// The structs of a declaration: the record as it is read, and its views for writing.
  public func structures(_ declaration: TypeDeclaration) -> [SwiftStructure] {
    guard declaration.isRecord else { return [] }
    guard declaration.hasViews else {
      let isWritten = isWritten(declaration.name, as: .read)
      // What only a method's arguments stand for needs no struct.
      guard isWritten || declaration.usage.answers || !declaration.usage.inputs else { return [] }
      let isRead = declaration.usage.answers || !declaration.usage.inputs || declaration.hasSpellings
      return [structure(declaration, .read, isRead: isRead, isWritten: isWritten)]
    }
    return View.allCases.filter { $0 == .read || isWritten(declaration.name, as: $0) }.map { view in
      structure(declaration, view, isRead: view == .read, isWritten: view != .read)
    }
  }

  /// The record behind the name of an input, as callers write it, whether or not there is a struct for it.
  func input(_ name: String) -> SwiftStructure? {
    guard let declaration = declaration(name), case .fields = declaration.kind else { return nil }
    return structure(declaration, view(name) ?? .read, isRead: false, isWritten: true)
  }

  private func structure(
    _ declaration: TypeDeclaration, _ view: View, isRead: Bool, isWritten: Bool
  ) -> SwiftStructure {
    var fields: [Field] = []
    var alone: String?
    var isTuple = false
    switch declaration.kind {
    case .fields(let listed): fields = declaration.hasViews ? listed.filter { $0.access.contains(view) } : listed
    case .tuple(let tuple): (fields, alone, isTuple) = (tuple.members, tuple.alone, true)
    case .values, .scalar, .union: break
    }
    let members = fields.map { field in
      member(
        field, of: declaration.name, view: view, isRead: isRead, isWritten: isWritten, isTuple: isTuple,
        isAlone: field.name == alone)
    }
    return SwiftStructure(
      declaration: declaration, name: simpleName(declaration, in: view), view: view, isRead: isRead,
      isWritten: isWritten, members: members)
  }

  private func member(
    _ field: Field, of owner: String, view: View, isRead: Bool, isWritten: Bool, isTuple: Bool, isAlone: Bool
  ) -> SwiftMember {
    let name = memberName(field)
    var field = field
    var type = self.type(field.type, in: view)
    if type != field.type { field.facts.type = type }
    var isNullable = false
    if case .nullable(let wrapped) = type { (type, isNullable) = (wrapped, true) }
    let isOptional = view == .read ? field.optional : !field.required.contains(view)
    let presence: Presence =
      switch (isOptional, isNullable) {
      case (false, false): .required
      case (true, false): .optional
      case (false, true): .nullable
      // What is created has nothing to keep.
      case (true, true): isRead || isTuple || view == .create ? .either : .patch
      }
    return SwiftMember(
      field: field, name: SwiftIdentifier.escaped(name),
      label: isAlone ? nil : (field.label == "_" ? nil : field.label ?? name),
      // A view stands in an extension of its record, where Swift does not look for what stands beside the record.
      spelling: spelling(type, secret: field.secret, nested: view == .read), coding: coding(type, secret: field.secret),
      presence: presence, rule: field.unchecked ? nil : rule(type, field.limits, owner: "\(owner).\(field.name)"),
      isRecursive: presence != .required && closesCircle(type, in: owner))
  }

  /// The Swift name of a member of an emitted type.
  public func memberName(_ field: Field) -> String {
    if let swift = field.swift { return swift }
    let name = SwiftIdentifier.lowerCamel(field.name)
    return SwiftKeywords.members.contains(name) ? name + "Value" : name
  }
}

extension TypeDeclaration {
  /// Whether it is read in several forms, which makes it worth reading although no answer has it.
  fileprivate var hasSpellings: Bool {
    guard case .tuple(let tuple) = kind else { return false }
    return tuple.readsObject || !tuple.texts.isEmpty
  }

  /// Whether it has members: an object or a positional record.
  fileprivate var isRecord: Bool {
    switch kind {
    case .fields, .tuple: true
    case .values, .scalar, .union: false
    }
  }
}
