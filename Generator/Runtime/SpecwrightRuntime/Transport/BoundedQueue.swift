// Where URLSession reports to, so that a server cannot fill the memory with what waits to be looked at.

import Foundation

/// An operation queue that makes whoever adds to it wait while much is waiting already.
///
/// On Linux, URLSession reads as fast as the server sends and queues every piece for its delegate, however large the
/// queue has become. Made to wait here, it stops reading, and the server has to wait as well.
///
/// Safe as `@unchecked Sendable`: it adds a constant to `OperationQueue`, which is sendable, and semaphores are made for
/// being shared.
final class BoundedQueue: OperationQueue, @unchecked Sendable {
  /// How many pieces may wait, of at most 16 KiB each on Linux.
  private static let capacity = 32
  private let slots = DispatchSemaphore(value: capacity)

  override init() {
    super.init()
    maxConcurrentOperationCount = 1
  }

  override func addOperation(_ block: @escaping @Sendable () -> Void) {
    // What is done with a report never waits for the session, so that a slot comes free soon. Should it not, a longer
    // queue is better than a session that stands still for ever.
    let hasSlot = slots.wait(timeout: .now() + 5) == .success
    let slots = slots
    super.addOperation {
      block()
      if hasSlot { slots.signal() }
    }
  }
}
