// Calls in a process of its own, for tests of what a whole process is told or costs: which certificates it trusts, how
// much memory it takes, whether it lives on.
//
//   TransportProbe URL [limit]          one call; prints what it came to and the memory it took, in KiB
//   TransportProbe URL load COUNT WIDTH that many calls, so many at a time; prints how many went wrong and the memory
//                                       that the last four fifths of them took, in KiB

import Foundation
import SpecwrightRuntime

/// A service whose one operation answers with JSON.
struct Probe: APIService {
  static let api = APIDescription(name: "Probe", version: "1", server: "https://probe.invalid")
  let client: APIClient

  init(_ limits: WireLimits = WireLimits()) {
    let options = APIClientOptions(limits: limits, retry: .never)
    client = APIClient(Probe.api, server: CommandLine.arguments[1], options: options)
  }

  /// Asks for a number, which a right answer repeats.
  func isAnswered(_ number: Int) async -> Bool {
    var request = APIRequest<Probe, Int>("echo", "GET /{number}", .none)
    request.path(number)
    return (try? await send(request)) == number
  }

  /// Makes numbered calls, so many at a time, and returns how many were not answered rightly.
  func load(_ numbers: Range<Int>, width: Int) async -> Int {
    await withTaskGroup(of: Bool.self) { group in
      var failures = 0
      for number in numbers {
        if number - numbers.lowerBound >= width, await group.next() == false { failures += 1 }
        group.addTask { await isAnswered(number) }
      }
      for await isRight in group where !isRight { failures += 1 }
      return failures
    }
  }
}

/// The most memory this process has used so far, in KiB.
func peakMemory() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss / 1024
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  #endif
}

let arguments = CommandLine.arguments
if arguments.count > 4, arguments[2] == "load", let count = Int(arguments[3]), let width = Int(arguments[4]) {
  let probe = Probe()
  let first = await probe.load(0..<count / 5, width: width)
  let before = peakMemory()
  print(first + (await probe.load(count / 5..<count, width: width)))
  print(peakMemory() - before)
} else {
  let probe = Probe(WireLimits(maximumAnswerBytes: arguments.count > 2 ? Int(arguments[2]) ?? 0 : 64 << 20))
  let before = peakMemory()
  do {
    _ = try await probe.send(APIRequest<Probe, JSONValue>("probe", "GET /", .once))
    print("an answer")
  } catch let error as APIError {
    print(error)
  }
  print(peakMemory() - before)
}
