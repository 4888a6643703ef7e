/// Checks that citations name registered defects, and that each registered one is cited.
struct DefectChecks {
  let api: API
  let context: Context

  func check() {
    let known = api.defects.map(\.id)
    var cited: Set<String> = []
    for (id, node) in context.citations {
      cited.insert(id)
      if !known.contains(id) {
        context.findings.error(node, "unknown defect '\(id)'\(Nearest.hint(id, among: known))")
      }
    }
    for example in api.examples {
      for annotation in example.annotations where annotation.key == "defect" { cited.insert(annotation.value) }
    }
    for defect in api.defects where !cited.contains(defect.id) {
      context.findings.error(defect.location, "defect '\(defect.id)' is cited by nothing")
    }
  }
}
