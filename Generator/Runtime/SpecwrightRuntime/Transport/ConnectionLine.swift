// The line in which requests wait for a connection, so that none is overtaken for ever.

/// Lets so many requests at a time to one server, in the order in which they come.
///
/// A session that has more requests than connections takes whichever comes to hand when one is free; on a busy machine,
/// one request or another would wait for minutes.
struct ConnectionLine<Request: Sendable>: Sendable {
  private let width: Int
  private var underWay = 0
  /// Those that wait begin at `first`; nothing is kept of those before.
  private var waiting: [Request?] = []
  private var first = 0

  /// Makes a line that lets `width` requests at a time.
  init(width: Int) {
    self.width = width
  }

  /// Whether nobody waits or is under way.
  var isEmpty: Bool { underWay == 0 && first == waiting.count }

  /// Adds a request at the end.
  mutating func enter(_ request: Request) {
    waiting.append(request)
  }

  /// The first request in line, which goes now; nil when there is none or it has to wait.
  mutating func next() -> Request? {
    guard underWay < width, first < waiting.count else { return nil }
    defer {
      waiting[first] = nil
      first += 1
      if 2 * first >= waiting.count {
        waiting.removeFirst(first)
        first = 0
      }
    }
    underWay += 1
    return waiting[first]
  }

  /// Takes note that a request that went has ended, or is no longer wanted.
  mutating func leave() {
    underWay -= 1
  }
}
