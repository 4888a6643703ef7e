// Calls in a process of its own, for tests of what a whole process is told or costs: which certificates it trusts, how
// much memory it takes, whether it lives on.
//
//   TransportProbe URL [LIMIT [SECONDS]] one call; prints what it came to and the memory it took, in KiB
//   TransportProbe URL load COUNT WIDTH that many calls, so many at a time; prints what went wrong and the memory
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

  /// Asks for a number, which a right answer repeats; says what went wrong.
  func failure(_ number: Int) async -> String? {
    let request = APIRequestBuilder("echo", "GET /{number}", .none)
    request.path(number)
    do {
      let answer = try await send(APIRequest<Probe, Int>(request))
      return answer == number ? nil : "another call's answer"
    } catch {
      return "\(error)"
    }
  }

  /// Makes numbered calls, so many at a time, and returns what went wrong with them.
  func load(_ numbers: Range<Int>, width: Int) async -> [String] {
    await withTaskGroup(of: String?.self) { group in
      var failures: [String] = []
      for number in numbers {
        if number - numbers.lowerBound >= width, let failure = await group.next() ?? nil { failures.append(failure) }
        group.addTask { await failure(number) }
      }
      for await case let failure? in group { failures.append(failure) }
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
  let failures = first + (await probe.load(count / 5..<count, width: width))
  print("\(failures.count) failures \(Set(failures).sorted())")
  print(peakMemory() - before)
} else {
  var limits = WireLimits()
  if arguments.count > 2 { limits.maximumAnswerBytes = Int(arguments[2]) ?? 0 }
  if arguments.count > 3 { limits.timeout = .seconds(Int(arguments[3]) ?? 0) }
  let probe = Probe(limits)
  let before = peakMemory()
  do {
    _ = try await probe.send(APIRequest<Probe, JSONValue>("probe", "GET /", .once))
    print("an answer")
  } catch let error as APIError {
    print(error)
  }
  print(peakMemory() - before)
}
