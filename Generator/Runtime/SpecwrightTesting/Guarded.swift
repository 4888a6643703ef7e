// A value that several tasks change, behind a lock.

import Foundation

/// A value that is only touched while its lock is held.
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

extension Guarded: CustomReflectable {
  /// Shows nothing: reflection would read the value without the lock.
  var customMirror: Mirror { Mirror(self, children: []) }
}
