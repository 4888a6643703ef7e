// One connection: reads requests and takes the scripted steps.

import Foundation

/// A connection, served on its own thread.
struct LoopbackConnection {
  private let socket: LoopbackSocket
  private let shared: Guarded<LoopbackState>

  init(_ socket: LoopbackSocket, _ shared: Guarded<LoopbackState>) {
    self.socket = socket
    self.shared = shared
  }

  /// Serves requests until the connection ends.
  func serve(_ script: (LoopbackRequest) -> LoopbackAction) {
    var pending: [UInt8] = []
    while let request = readRequest(&pending) {
      shared.with { $0.record.requests.append(request) }
      guard perform(script(request).steps) else { return end(byClient: false) }
    }
    end(byClient: true)
  }

  /// Takes the steps; false when the connection is to be closed.
  private func perform(_ steps: [LoopbackAction.Step]) -> Bool {
    for step in steps {
      switch step {
      case .send(let bytes):
        // That the client is gone shows at the next read, which ends the connection.
        guard socket.write(bytes) else { return true }
      case .pause(let seconds): Thread.sleep(forTimeInterval: seconds)
      case .hang: while socket.read() != nil {}
      case .close: return false
      case .reset:
        socket.resetOnClose()
        return false
      }
    }
    return true
  }

  private func end(byClient: Bool) {
    // Closed under the lock, so that `stop` never shuts down a descriptor that belongs to somebody else by then.
    shared.with { state in
      state.open.removeAll { $0.descriptor == socket.descriptor }
      if byClient, !state.isStopped { state.record.disconnects += 1 }
      socket.close()
    }
  }

  /// The next request; `pending` keeps what was read beyond it.
  private func readRequest(_ pending: inout [UInt8]) -> LoopbackRequest? {
    while true {
      if let head = LoopbackConnection.headLength(pending) {
        let text = String(decoding: pending[..<head], as: UTF8.self).lowercased()
        if text.contains("\r\nexpect: 100-continue") { _ = socket.write(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
        let length = head + 4 + LoopbackConnection.bodyLength(text)
        while pending.count < length {
          guard let more = socket.read() else { return nil }
          pending += more
        }
        defer { pending.removeFirst(length) }
        return LoopbackRequest(raw: Array(pending[..<length]), headLength: head)
      }
      guard let more = socket.read() else { return nil }
      pending += more
    }
  }

  /// The offset of the blank line, or nil.
  private static func headLength(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 4 else { return nil }
    return (0...(bytes.count - 4)).first { bytes[$0..<($0 + 4)].elementsEqual([13, 10, 13, 10]) }
  }

  private static func bodyLength(_ head: String) -> Int {
    for line in head.split(separator: "\r\n") where line.hasPrefix("content-length:") {
      return Int(line.dropFirst(15).drop { $0 == " " }) ?? 0
    }
    return 0
  }
}
