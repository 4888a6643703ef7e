/// Finds the known name that somebody probably meant.
public enum Nearest {
  /// Words of other specification languages, and what they are called here.
  private static let habits = [
    "integer": "int", "number": "double", "float": "double", "boolean": "bool", "text": "string", "any": "json",
    "description": "doc", "summary": "doc", "enum": "values", "properties": "fields", "nullable": "optional",
    "minimum": "min", "maximum": "max", "minItems": "minCount", "maxItems": "maxCount", "uniqueItems": "unique",
  ]

  /// The suggestion that ends a message: `; did you mean 'ARecord'?`, or nothing if no known name is near.
  public static func hint(_ name: String, among known: some Sequence<String>) -> String {
    nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The known name with the fewest edits, if these are at most a third of the letters. Of several it is the one that
  /// begins with the same letter, then the first.
  public static func nearest(to name: String, among known: some Sequence<String>) -> String? {
    let letters = Array(name.lowercased().unicodeScalars)
    let limit = max(1, letters.count / 3)
    var best: (name: String, rank: Int)?
    for candidate in known {
      if habits[name] == candidate { return candidate }
      let distance = edits(letters, Array(candidate.lowercased().unicodeScalars), limit: limit)
      let rank = 2 * distance + (candidate.first == name.first ? 0 : 1)
      if distance <= limit, rank < best?.rank ?? Int.max { best = (candidate, rank) }
    }
    return best?.name
  }

  /// The number of letters to insert, remove, replace or swap with a neighbour; more than `limit` if it is exceeded.
  private static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
    guard abs(a.count - b.count) <= limit else { return limit + 1 }
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i]
      for j in 1...b.count {
        var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
