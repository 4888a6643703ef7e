import SpecModel

/// Changes one fact of a spec at a time and notes those changes that a comparison does not see.
struct Mutations {
  private let api: API
  private let differences: (API) -> [String]
  private(set) var count = 0
  /// What was changed unseen.
  private(set) var missed: [String] = []

  /// `differences` is what the comparison says of a spec.
  init(of api: API, differences: @escaping (API) -> [String]) {
    self.api = api
    self.differences = differences
  }

  /// Makes a change that must be seen.
  mutating func expect(_ what: String, _ change: (inout API) -> Void) {
    var changed = api
    change(&changed)
    count += 1
    if differences(changed).isEmpty { missed.append(what) }
  }

  /// Name and optionality of all query parameters and form fields, constants and flags aside.
  mutating func changeParameters(where isListed: (Field) -> Bool = { _ in true }) {
    for (index, operation) in api.operations.enumerated() {
      for (path, fields) in [(\SpecModel.Operation.facts.query, operation.query), (\.facts.form, operation.form)] {
        for (place, field) in fields.enumerated() where isListed(field) {
          expect("\(operation.key).\(field.name), name") {
            $0.operations[index][keyPath: path][place].facts.name += "x"
          }
          guard field.constant == nil, field.textForm != "flag" else { continue }
          expect("\(operation.key).\(field.name), optional") {
            $0.operations[index][keyPath: path][place].facts.optional.toggle()
          }
        }
      }
    }
  }

  /// Names of the members of objects.
  mutating func changeMembers(where isListed: (TypeDeclaration) -> Bool) {
    for (index, type) in api.types.enumerated() where isListed(type) {
      guard case .fields(let fields) = type.kind else { continue }
      for (place, field) in fields.enumerated() where !field.optional {
        expect("\(type.name).\(field.name), name") { api in
          var changed = fields
          changed[place].facts.name += "x"
          api.types[index].facts.kind = .fields(changed)
        }
      }
    }
  }

  /// The last value of each set.
  mutating func changeValues(where isListed: (TypeDeclaration) -> Bool = { _ in true }) {
    for (index, type) in api.types.enumerated() where isListed(type) {
      guard case .values(var set) = type.kind else { continue }
      expect("\(type.name), values") { api in
        set.values.removeLast()
        api.types[index].facts.kind = .values(set)
      }
    }
  }
}
