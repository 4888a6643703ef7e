// A request while it is put together: query, form and headers, encoded as they are added.

/// The encoded parameters of a request.
struct RequestDraft {
  let method: String
  let revealsSecrets: Bool
  var query: [String] = []
  var form: [String] = []
  var headers = WireHeaders()
  /// Members to be added to JSON params.
  var members: [(name: StaticString, value: Secret)] = []

  init(method: String, revealsSecrets: Bool) {
    headers.reserveCapacity(4)
    self.method = method
    self.revealsSecrets = revealsSecrets
  }

  /// Whether parameters without a stated place go to the query.
  var usesQuery: Bool { method == "GET" || method == "HEAD" }

  /// Adds the operation's own parameters.
  mutating func add(_ parameters: [RequestParts.Parameter]) throws(APIRefusal) {
    for parameter in parameters {
      let name = parameter.name.text
      switch parameter.place {
      case .query: addQuery(name, parameter.value)
      case .form: addForm(name, parameter.value)
      case .header: try addHeader(name, parameter.value)
      case .flag where usesQuery: query.append(WireText.percent(name))
      case .flag: form.append(WireText.form(name))
      }
    }
  }

  // Twice as much code would stand in the program if these were inlined wherever they are called.

  @inline(never)
  mutating func addQuery(_ name: String, _ value: RequestParts.Value) {
    query.append(WireText.percent(name) + "=" + (shows(value) ? WireText.percent(value.text) : Secret.shown))
  }

  @inline(never)
  mutating func addForm(_ name: String, _ value: RequestParts.Value) {
    form.append(WireText.form(name) + "=" + (shows(value) ? WireText.form(value.text) : Secret.shown))
  }

  @inline(never)
  mutating func addHeader(_ name: String, _ value: RequestParts.Value) throws(APIRefusal) {
    if let rule = WireText.headerViolation(value.text) {
      throw APIRefusal("header '\(name)' \(rule)")
    }
    headers.append(name, shows(value) ? value.text : Secret.shown)
  }

  private func shows(_ value: RequestParts.Value) -> Bool { revealsSecrets || !value.isSecret }
}
