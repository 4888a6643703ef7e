// Why a request is not sent.

/// The reason for not sending a request, in words that follow a colon. Becomes an `APIError` of kind `refused`.
struct APIRefusal: Error, Equatable {
  let reason: String
  let isCancelled: Bool

  init(_ reason: String, isCancelled: Bool = false) {
    self.reason = reason
    self.isCancelled = isCancelled
  }
}
