// Why a request is not sent.

/// The reason for not sending a request, in words that follow a colon. Becomes an `APIError` of kind `refused`.
struct APIRefusal: Error, Equatable {
  let reason: String
  let isCancelled: Bool
  /// How long it is until the call may be sent, where a limit on the number of calls is the reason.
  var turn: Duration?

  init(_ reason: String, isCancelled: Bool = false) {
    self.reason = reason
    self.isCancelled = isCancelled
  }
}
