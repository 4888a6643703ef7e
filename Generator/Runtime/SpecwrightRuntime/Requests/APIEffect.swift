// What a call does to the server: the fact that decides whether it may be repeated.

/// What a call changes, and so whether it may be sent again.
public enum APIEffect: Sendable, Hashable {
  /// It only reads.
  case none
  /// It changes something; sent twice, the result is the same as sent once.
  case repeatable
  /// It changes something each time it arrives, and is never sent twice unless it certainly did not arrive.
  case once
}
