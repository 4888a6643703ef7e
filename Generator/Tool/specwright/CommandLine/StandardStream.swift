#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The two streams that the tool prints to.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  /// Writes all of `text`. A reader that went away, as in `specwright show | head`, is no problem.
  ///
  /// - Returns: what went wrong, in the system's words, or nil.
  func write(_ text: String) -> String? {
    var text = text
    let reason = text.withUTF8 { FileSystem.writeAll(rawValue, UnsafeRawBufferPointer($0)) }
    return reason == 0 || reason == EPIPE ? nil : FileSystem.words(reason)
  }
}
