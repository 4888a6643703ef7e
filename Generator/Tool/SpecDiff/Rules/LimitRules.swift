/// Limits of values, and of how often calls may be made.
extension DiffRule {
  static let limitRules = [
    limitsTightened, limitsWidened, limitsReplaced, answerLimitsChanged, checksDropped, checksAdded, rateLimitTightened,
    rateLimitWidened, rateLimitChanged,
  ]

  static let limitsTightened = DiffRule(
    "limits-tightened", .request, "fewer values may be sent",
    wire: (.breaking, "older clients may send a value that is no longer taken"), swift: Untouched.swift,
    mirror: .rule("answer-limits-changed"), #""max": 100"#, #""max": 50"#)
  static let limitsWidened = DiffRule(
    "limits-widened", .request, "more values may be sent",
    wire: (.compatible, "what older clients send is still taken"), swift: Untouched.swift,
    mirror: .rule("answer-limits-changed"), #""max": 50"#, #""max": 100"#)
  static let limitsReplaced = DiffRule(
    "limits-replaced", .request, "other values may be sent, and some no longer",
    wire: (.breaking, "older clients may send a value that is no longer taken"), swift: Untouched.swift,
    mirror: .rule("answer-limits-changed"), #""pattern": "[a-z]+""#, #""pattern": "[0-9]+""#)
  static let answerLimitsChanged = DiffRule(
    "answer-limits-changed", .answer, "values of answers have other limits",
    wire: (.none, "limits are not checked when an answer is read"), swift: Untouched.swift,
    mirror: .rule("limits-replaced"), #""max": 100"#, #""max": 50"#)
  static let checksDropped = DiffRule(
    "checks-dropped", .request, "documented limits are no longer checked",
    wire: (.compatible, "clients may now send what older ones refused"), swift: Untouched.swift,
    mirror: .waived("limits are not checked when an answer is read"), #""max": 50"#, #""max": 50, "unchecked": true"#)
  static let checksAdded = DiffRule(
    "checks-added", .request, "documented limits are checked",
    wire: (.compatible, "clients now refuse what older ones sent"), swift: Untouched.swift,
    mirror: .waived("limits are not checked when an answer is read"), #""max": 50, "unchecked": true"#, #""max": 50"#)
  static let rateLimitTightened = DiffRule(
    "rate-limit-tightened", .call, "fewer calls may be made in the same time",
    wire: (.compatible, "calls are as before; clients at the old limit are refused more often"),
    swift: Untouched.swift, #""requests": 300, "per": "hour""#, #""requests": 100, "per": "hour""#)
  static let rateLimitWidened = DiffRule(
    "rate-limit-widened", .call, "more calls may be made in the same time", wire: (.compatible, "calls are as before"),
    swift: Untouched.swift, #""requests": 100, "per": "hour""#, #""requests": 300, "per": "hour""#)
  static let rateLimitChanged = DiffRule(
    "rate-limit-changed", .call, "calls are counted in another way",
    wire: (.compatible, "calls are as before; they may be refused at other times"), swift: Untouched.swift,
    #""by": "account""#, #""by": "address""#)
}
