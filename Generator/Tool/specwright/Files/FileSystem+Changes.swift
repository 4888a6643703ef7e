#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The calls that change something on disk. None follows a link at the end of its path.
extension FileSystem {
  /// Writes a file that must not exist yet.
  static func create(_ path: String, _ bytes: [UInt8]) throws(ToolError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw problem(path, "cannot be written") }
    let reason = bytes.withUnsafeBytes { writeAll(descriptor, $0) }
    let closing = close(descriptor) == 0 ? 0 : errno
    guard reason == 0, closing == 0 else {
      unlink(path)
      throw .failure("\(path) cannot be written: \(words(reason == 0 ? closing : reason))")
    }
  }

  /// Writes all bytes, however many calls it takes.
  ///
  /// - Returns: 0, or the `errno` of the call that failed.
  static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Puts a file in the place of another, at once.
  static func move(_ path: String, to target: String) throws(ToolError) {
    guard rename(path, target) == 0 else { throw problem(target, "cannot be replaced") }
  }

  static func removeFile(_ path: String) throws(ToolError) {
    guard unlink(path) == 0 else { throw problem(path, "cannot be removed") }
  }

  /// Removes a folder if it is empty; leaves any other alone.
  ///
  /// - Returns: whether it is gone.
  @discardableResult
  static func removeEmptyFolder(_ path: String) -> Bool { rmdir(path) == 0 }

  static func makeFolder(_ path: String) throws(ToolError) {
    guard mkdir(path, 0o755) == 0 else { throw problem(path, "cannot be made") }
  }

  /// Keeps other runs of the tool out of a folder until the process ends or the lock is closed.
  ///
  /// - Throws: a failure when another run holds it.
  static func lock(_ folder: String) throws(ToolError) -> FolderLock {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(folder, "cannot be opened") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let busy = errno == EWOULDBLOCK
      close(descriptor)
      throw busy
        ? .failure("\(folder) is being written by another run; wait for its end") : problem(folder, "cannot be locked")
    }
    return FolderLock(descriptor: descriptor)
  }
}

/// A held lock on a folder.
struct FolderLock: ~Copyable {
  fileprivate let descriptor: Int32

  /// Unlocks before closing: a child process that is just starting may still hold the descriptor.
  deinit {
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
