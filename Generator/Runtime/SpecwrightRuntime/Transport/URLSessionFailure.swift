// What URLSession says went wrong, reduced to a cause.

import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

extension WireTransportError {
  /// Reduces an error of URLSession to its cause; its text and its user info hold the address and are dropped.
  init(_ error: any Error, afterHead: Bool) {
    let code = (error as? URLError)?.code
    switch code {
    case .cannotFindHost?, .dnsLookupFailed?: self.init(.nameNotFound)
    case .cannotConnectToHost?: self.init(.connectionRefused)
    case .notConnectedToInternet?, .internationalRoamingOff?, .dataNotAllowed?: self.init(.unreachable)
    case .timedOut?: self.init(.timeout)
    // On Linux a connection closed without an answer is a bad response, one closed within the answer an unknown error,
    // and an answer that is not HTTP an unsupported address (the address itself was checked before).
    case .networkConnectionLost?, .badServerResponse?: self.init(.reset)
    case .unknown? where WireTransportError.tellsOfNonsense(error.localizedDescription): self.init(.invalidAnswer)
    case .unknown? where afterHead || error.localizedDescription.hasPrefix("transfer closed"): self.init(.reset)
    case .unknown? where WireTransportError.tellsOfHandshake(error.localizedDescription):
      self.init(WireTransportError.secureCause(error.localizedDescription))
    case .unknown? where error.localizedDescription.hasPrefix("Failed to connect"): self.init(.unreachable)
    case .badURL?: self.init(.other(URLError.badURL.rawValue), mayHaveBeenCarriedOut: false)
    case .cannotParseResponse?, .unsupportedURL?: self.init(.invalidAnswer)
    case .cancelled?: self.init(.cancelled)
    case .serverCertificateHasBadDate?: self.init(.certificate(.expired))
    case .serverCertificateNotYetValid?: self.init(.certificate(.notYetValid))
    case .serverCertificateUntrusted?, .serverCertificateHasUnknownRoot?: self.init(.certificate(.untrusted))
    case .secureConnectionFailed?, .clientCertificateRejected?, .clientCertificateRequired?: self.init(.tls)
    default: self.init(.other((error as NSError).code))
    }
  }

  /// Whether the text of an error that Linux gives no code for is about making a secure connection, not about using
  /// one.
  private static func tellsOfHandshake(_ text: String) -> Bool {
    ["certificate", "handshake", "SSL"].contains { text.contains($0) }
      && !["SSL_read", "SSL_write"].contains { text.contains($0) }
  }

  /// Whether the text of such an error is about an answer that breaks the rules of HTTP, or is encoded in a way that it
  /// should not be.
  private static func tellsOfNonsense(_ text: String) -> Bool {
    let text = text.lowercased()
    // The last two are what is said of headers that are far too long, and of a first one that continues another.
    return ["header", "content-length", "encoding", "out of memory", "bad argument"].contains { text.contains($0) }
  }

  /// Why no secure connection was made, by the words of the library that Linux makes them with.
  private static func secureCause(_ text: String) -> Cause {
    if text.contains("certificate has expired") { return .certificate(.expired) }
    if text.contains("certificate is not yet valid") { return .certificate(.notYetValid) }
    if text.contains("certificate subject name") { return .certificate(.otherName) }
    return text.contains("certificate") ? .certificate(.untrusted) : .tls
  }
}
