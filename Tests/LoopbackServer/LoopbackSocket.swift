// TCP sockets of Linux and macOS, as far as the server needs them.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why a socket could not be opened: the name of the call and its error number.
public struct LoopbackError: Error, CustomStringConvertible {
  let call: String
  let number: Int32

  /// Call and number.
  public var description: String { "\(call) failed with error \(number)" }
}

/// A TCP socket. Its descriptor is closed once, by `close()`, by the thread that reads from it.
struct LoopbackSocket: Sendable {
  let descriptor: Int32

  #if canImport(Darwin)
    private static let stream = SOCK_STREAM
    private static let flags: Int32 = 0
  #else
    private static let stream = Int32(SOCK_STREAM.rawValue)
    private static let flags = Int32(MSG_NOSIGNAL)
  #endif

  /// A socket with a port of 127.0.0.1 to itself. Nobody listens there, so whoever connects is refused.
  static func bound() throws -> (LoopbackSocket, port: Int) {
    let descriptor = socket(AF_INET, stream, 0)
    guard descriptor >= 0 else { throw LoopbackError(call: "socket", number: errno) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
      }
    }
    guard isBound else { throw LoopbackError(call: "bind", number: errno) }
    return (LoopbackSocket(descriptor: descriptor), Int(UInt16(bigEndian: address.sin_port)))
  }

  /// A listening socket on a free port of 127.0.0.1.
  static func listen() throws -> (LoopbackSocket, port: Int) {
    let (socket, port) = try bound()
    #if canImport(Darwin)
      let isListening = Darwin.listen(socket.descriptor, 128) == 0
    #elseif canImport(Musl)
      let isListening = Musl.listen(socket.descriptor, 128) == 0
    #else
      let isListening = Glibc.listen(socket.descriptor, 128) == 0
    #endif
    guard isListening else { throw LoopbackError(call: "listen", number: errno) }
    return (socket, port)
  }

  /// The next connection; nil once the socket is shut down.
  func accept() -> LoopbackSocket? {
    while true {
      #if canImport(Darwin)
        let connection = Darwin.accept(descriptor, nil, nil)
        var on: Int32 = 1
        setsockopt(connection, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
      #elseif canImport(Musl)
        let connection = Musl.accept(descriptor, nil, nil)
      #else
        let connection = Glibc.accept(descriptor, nil, nil)
      #endif
      if connection >= 0 { return LoopbackSocket(descriptor: connection) }
      // A signal, a client that is gone already, and a moment without free descriptors are no end.
      guard [EINTR, ECONNABORTED, EMFILE, ENFILE].contains(errno) else { break }
      usleep(1000)
    }
    close()
    return nil
  }

  /// The next bytes; nil at the end of the stream or when it is broken.
  func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count > 0 { return Array(buffer[..<count]) }
      guard count < 0, errno == EINTR else { return nil }
    }
  }

  /// Sends all bytes; false when the connection is broken.
  func write(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, LoopbackSocket.flags) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Wakes whoever reads or accepts, who then closes.
  func shutDown() {
    shutdown(descriptor, Int32(SHUT_RDWR))
  }

  /// Makes closing break the connection off with a reset.
  func resetOnClose() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
  }

  /// Closes the descriptor.
  func close() {
    #if canImport(Darwin)
      _ = Darwin.close(descriptor)
    #elseif canImport(Musl)
      _ = Musl.close(descriptor)
    #else
      _ = Glibc.close(descriptor)
    #endif
  }
}
