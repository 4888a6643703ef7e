// A scriptable HTTP/1.1 server on this machine, over real sockets: it can answer, delay, cut, trickle, reset and lie.

import Foundation

/// A server on 127.0.0.1 that records what it receives and answers as scripted.
///
/// Each connection has a thread of its own and serves one request after the other. The server runs until it is stopped
/// or released.
public final class LoopbackServer: Sendable {
  /// What the server saw so far.
  public struct Record: Sendable {
    /// All requests in order of arrival.
    public internal(set) var requests: [LoopbackRequest] = []
    /// How many connections were accepted.
    public internal(set) var connections = 0
    /// How many connections the client closed.
    public internal(set) var disconnects = 0
  }

  /// The port, chosen by the system.
  public let port: Int
  private let socket: LoopbackSocket
  private let shared = Guarded((record: Record(), open: [LoopbackSocket](), isStopped: false))

  /// Starts a server. `script` is called with each request, on the thread of its connection.
  public init(_ script: @escaping @Sendable (LoopbackRequest) -> LoopbackAction) throws {
    (socket, port) = try LoopbackSocket.listen()
    let (socket, shared) = (socket, shared)
    Thread.detachNewThread {
      while let connection = socket.accept() {
        let isStopped = shared.with { state in
          state.record.connections += 1
          state.open.append(connection)
          return state.isStopped
        }
        guard !isStopped else { return connection.close() }
        Thread.detachNewThread { LoopbackConnection(connection, shared).serve(script) }
      }
    }
  }

  /// Starts a server that gives every request the same answer.
  public convenience init(_ action: LoopbackAction) throws {
    try self.init { _ in action }
  }

  deinit {
    stop()
  }

  /// The server's address, without a path.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// What the server saw so far.
  public var record: Record { shared.with { $0.record } }

  /// The requests so far.
  public var requests: [LoopbackRequest] { record.requests }

  /// Closes the port and all connections.
  public func stop() {
    shared.with { state in
      if !state.isStopped { socket.shutDown() }
      state.isStopped = true
      state.open.forEach { $0.shutDown() }
    }
  }

  /// Waits until the record is as wanted; false when that has not come within two minutes.
  public func wait(until isWanted: @Sendable (Record) -> Bool) async -> Bool {
    for _ in 0..<12_000 {
      if isWanted(record) { return true }
      try? await Task.sleep(nanoseconds: 10_000_000)
    }
    return false
  }
}

/// What a server and its connections share.
typealias LoopbackState = (record: LoopbackServer.Record, open: [LoopbackSocket], isStopped: Bool)

/// A value behind a lock.
final class Guarded<Value: Sendable>: Sendable {
  private let lock = NSLock()
  // Safe: private, and touched only inside `with`, between lock and unlock.
  private nonisolated(unsafe) var value: Value

  init(_ value: Value) {
    self.value = value
  }

  func with<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
