#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files and folders, straight on the system's calls: without Foundation the tool starts in a third of the time.
///
/// Paths are absolute or relative to the process's folder. Every failure names its path and the system's reason.
enum FileSystem {
  /// What stands at a path.
  enum Kind: Equatable {
    case file, folder, link, other
  }

  /// The largest file that is read at all, in bytes.
  static let largestFile = 64 << 20

  /// An `errno` in the system's words.
  static func words(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// What stands at `path` itself, links not followed; nil: nothing, or nothing that may be seen.
  static func kind(_ path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return kind(ofMode: status.st_mode)
  }

  /// What `path` leads to, links followed; nil: nothing.
  static func target(_ path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return kind(ofMode: status.st_mode)
  }

  private static func kind(ofMode mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The folder in which the process runs.
  static func currentFolder() throws(ToolError) -> String {
    guard let buffer = getcwd(nil, 0) else { throw .failure("the current folder cannot be read: \(words(errno))") }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  /// The names in a folder without `.` and `..`, sorted by their bytes.
  static func entries(of folder: String) throws(ToolError) -> [String] {
    guard let stream = opendir(folder) else { throw problem(folder, "cannot be listed") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of a regular file of at most `largestFile` bytes. Nothing else is opened for good: a pipe would never
  /// end.
  static func bytes(of path: String) throws(ToolError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw problem(path, "cannot be read") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(path, "cannot be read") }
    guard kind(ofMode: status.st_mode) == .file else { throw .failure("\(path) cannot be read: it is no file") }
    guard status.st_size <= largestFile else {
      throw .failure("\(path) cannot be read: it has more than \(largestFile >> 20) MiB")
    }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, UnsafeMutableBufferPointer(rebasing: buffer[count...]).baseAddress, size - count)
        if got <= 0 { break }
        count += got
      }
    }
    guard bytes.count == size else { throw problem(path, "cannot be read to its end") }
    return bytes
  }

  static func problem(_ path: String, _ what: String) -> ToolError {
    .failure("\(path) \(what): \(words(errno))")
  }
}
