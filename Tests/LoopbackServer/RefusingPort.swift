// A port that refuses every connection, for as long as a test needs it to.

/// A port of 127.0.0.1 that nobody listens at, and that no server gets while this lives: the port of a server that has
/// stopped may soon be another's.
public final class RefusingPort: Sendable {
  /// The address, without a path.
  public let url: String
  private let socket: LoopbackSocket

  /// Takes a free port.
  public init() throws {
    let port: Int
    (socket, port) = try LoopbackSocket.bound()
    url = "http://127.0.0.1:\(port)"
  }

  deinit {
    socket.close()
  }
}
