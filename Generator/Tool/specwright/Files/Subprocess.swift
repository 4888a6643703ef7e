#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs another program without a shell, so that no argument is ever taken for anything else.
enum Subprocess {
  /// What a program printed and how it ended.
  struct Outcome {
    /// The exit code; -1 where a signal ended it.
    let status: Int32
    let output: [UInt8]
    let error: [UInt8]
  }

  /// Runs the program that `arguments` begins with, found on the path, to its end.
  ///
  /// Both outputs are read while the input is written, so that no pipe fills up.
  ///
  /// - Throws: a failure when it cannot be started.
  static func run(_ arguments: [String], input: [UInt8] = []) throws(ToolError) -> Outcome {
    let (inputs, outputs, errors) = (try Pipe(), try Pipe(), try Pipe())
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, number) in [(inputs.reading, 0), (outputs.writing, 1), (errors.writing, 2)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor.number, Int32(number))
    }
    var process = pid_t()
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    let reason = posix_spawnp(&process, arguments[0], &actions, nil, &words, environ)
    guard reason == 0 else { throw .failure("\(arguments[0]) cannot be run: \(FileSystem.words(reason))") }
    inputs.reading.close()
    outputs.writing.close()
    errors.writing.close()
    let (output, error) = exchange(input, inputs.writing, outputs.reading, errors.reading)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return Outcome(status: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1, output: output, error: error)
  }

  /// Writes the input and reads both outputs until all are closed.
  private static func exchange(
    _ input: [UInt8], _ writing: Descriptor, _ output: Descriptor, _ error: Descriptor
  ) -> (output: [UInt8], error: [UInt8]) {
    var rest = input[...]
    var texts: [[UInt8]] = [[], []]
    if rest.isEmpty { writing.close() } else { writing.makeNonblocking() }
    let readers = [output, error]
    while readers.contains(where: \.isOpen) {
      var polled = readers.filter(\.isOpen).map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
      if writing.isOpen { polled.append(pollfd(fd: writing.number, events: Int16(POLLOUT), revents: 0)) }
      guard poll(&polled, nfds_t(polled.count), -1) >= 0 || errno == EINTR else { break }
      if writing.isOpen, polled.last?.revents != 0 {
        let written = rest.withUnsafeBytes { write(writing.number, $0.baseAddress, $0.count) }
        if written > 0 { rest = rest.dropFirst(written) }
        if rest.isEmpty || written < 0 && errno != EAGAIN && errno != EINTR { writing.close() }
      }
      for (index, reader) in readers.enumerated() where reader.isOpen {
        guard polled.contains(where: { $0.fd == reader.number && $0.revents != 0 }) else { continue }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(reader.number, &buffer, buffer.count)
        if count > 0 { texts[index] += buffer[..<count] } else if count == 0 || errno != EINTR { reader.close() }
      }
    }
    writing.close()
    return (texts[0], texts[1])
  }

  /// Both ends of a pipe, closed with it and in every program that is started.
  private struct Pipe {
    let reading: Descriptor
    let writing: Descriptor

    init() throws(ToolError) {
      var numbers: [Int32] = [-1, -1]
      guard pipe(&numbers) == 0 else { throw .failure("a pipe cannot be made: \(FileSystem.words(errno))") }
      for number in numbers { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
      reading = Descriptor(numbers[0])
      writing = Descriptor(numbers[1])
    }
  }

  /// An open file, closed once.
  private final class Descriptor {
    let number: Int32
    private(set) var isOpen = true

    init(_ number: Int32) { self.number = number }

    deinit { close() }

    func close() {
      guard isOpen else { return }
      isOpen = false
      #if canImport(Glibc)
        _ = Glibc.close(number)
      #elseif canImport(Musl)
        _ = Musl.close(number)
      #else
        _ = Darwin.close(number)
      #endif
    }

    func makeNonblocking() { _ = fcntl(number, F_SETFL, O_NONBLOCK) }
  }
}
