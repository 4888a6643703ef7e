// What the server does with a request, step by step.

/// The steps by which a server answers one request.
public struct LoopbackAction: Sendable {
  /// One step.
  public enum Step: Sendable {
    /// Sends bytes.
    case send([UInt8])
    /// Waits, in seconds.
    case pause(Double)
    /// Waits until the client closes the connection.
    case hang
    /// Closes the connection in order.
    case close
    /// Breaks the connection off with a TCP reset.
    case reset
  }

  /// The steps in order; a connection that no step has closed is kept for the next request.
  public var steps: [Step]

  /// Any steps.
  public init(_ steps: [Step]) {
    self.steps = steps
  }

  /// An answer with a truthful `Content-Length`.
  public static func respond(
    _ status: Int = 200, headers: [(String, String)] = [], body: [UInt8] = []
  ) -> LoopbackAction {
    let length = status == 204 ? [] : [("Content-Length", String(body.count))]
    return LoopbackAction([.send(head(status, headers + length) + body)])
  }

  /// An answer with a JSON body.
  public static func json(_ text: String, status: Int = 200, headers: [(String, String)] = []) -> LoopbackAction {
    respond(status, headers: [("Content-Type", "application/json")] + headers, body: Array(text.utf8))
  }

  /// An answer that sends the client elsewhere.
  public static func redirect(to location: String, status: Int = 302) -> LoopbackAction {
    respond(status, headers: [("Location", location)])
  }

  /// An answer whose `Content-Length` is a lie; the connection is closed after the body.
  public static func lie(length: Int, body: String) -> LoopbackAction {
    LoopbackAction([.send(head(200, [("Content-Length", String(length))]) + Array(body.utf8)), .close])
  }

  /// An answer in pieces, with a pause of so many seconds before each; the connection is closed at the end.
  public static func trickle(_ pieces: [[UInt8]], every seconds: Double) -> LoopbackAction {
    LoopbackAction([.send(head(200, []))] + pieces.flatMap { [.pause(seconds), .send($0)] } + [.close])
  }

  /// No answer: the connection stays open until the client closes it.
  public static var hang: LoopbackAction { LoopbackAction([.hang]) }

  /// No answer: a TCP reset.
  public static var reset: LoopbackAction { LoopbackAction([.reset]) }

  /// No answer: the connection is closed.
  public static var close: LoopbackAction { LoopbackAction([.close]) }

  /// Bytes that are no HTTP.
  public static var garbage: LoopbackAction {
    LoopbackAction([.send(Array("\u{1}\u{2}\u{3} this is not HTTP\n\n".utf8)), .close])
  }

  /// The same after a pause in seconds.
  public func delayed(_ seconds: Double) -> LoopbackAction {
    LoopbackAction([.pause(seconds)] + steps)
  }

  /// Status line and headers with the blank line.
  public static func head(_ status: Int, _ headers: [(String, String)]) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status) Status"] + headers.map { "\($0.0): \($0.1)" }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}
