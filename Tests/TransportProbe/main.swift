// One call in a process of its own, for tests of what a whole process is told or costs: which certificates it trusts,
// how much memory it takes, whether it lives on.

import Foundation
import SpecwrightRuntime

/// A service whose one operation answers with JSON.
struct Probe: APIService {
  static let api = APIDescription(name: "Probe", version: "1", server: "https://probe.invalid")
  let client: APIClient
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
let limits = WireLimits(maximumAnswerBytes: arguments.count > 2 ? Int(arguments[2]) ?? 0 : 64 << 20)
let probe = Probe(
  client: APIClient(Probe.api, server: arguments[1], options: APIClientOptions(limits: limits, retry: .never)))
let before = peakMemory()
do {
  _ = try await probe.send(APIRequest<Probe, JSONValue>("probe", "GET /", .once))
  print("an answer")
} catch let error as APIError {
  print(error)
}
print(peakMemory() - before)
