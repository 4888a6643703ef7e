// What an error says: sentences a person can act on, without a word of the server's.

import Foundation

extension APIError: LocalizedError, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What failed, why, and what to do about it.
  public var description: String {
    var text = "\(service) \(operation) "
    switch kind {
    case .refused where attempts == 0, .rateLimited where attempts == 0: text += "was not sent: \(problem)."
    case .cancelled: text += "was cancelled."
    default: text += "failed: \(problem)."
    }
    if let retryAfter { text += " Try again in \(retryAfter.seconds) s." }
    if attempts > 1 { text += " It was tried \(attempts) times." }
    if mayHaveBeenCarriedOut, effect != .none, kind != .decoding {
      text += " It may have been carried out."
    }
    if serverMessage != nil { text += " What the server said is in serverMessage." }
    return text
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// The same as `description`.
  public var errorDescription: String? { description }

  /// Kind, category and the sentence; never what the server said.
  public var customMirror: Mirror {
    Mirror(self, children: ["kind": kind.rawValue, "category": category.rawValue, "description": description])
  }
}
