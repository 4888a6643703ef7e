import Foundation

/// Measures CPU time, so that other work on the machine counts for little.
enum Clock {
  /// The CPU time of this process so far, in nanoseconds.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// The least CPU time of one run of each, in nanoseconds: all are run in turn, so that what slows the machine down
  /// slows them all.
  static func least(rounds: Int, runs: Int, _ bodies: [() throws -> Void]) throws -> [Double] {
    var least = [Double](repeating: .infinity, count: bodies.count)
    for _ in 0..<rounds {
      for (index, body) in bodies.enumerated() {
        let start = now
        for _ in 0..<runs { try body() }
        least[index] = min(least[index], (now - start) / Double(runs))
      }
    }
    return least
  }
}

/// Keeps the optimizer from leaving out work whose result nobody reads.
@inline(never)
func use<Value>(_ value: Value) {}

/// Prints a figure for the program that compares it with its budget: name, value and reference in nanoseconds.
func report(_ name: String, _ value: Double, _ reference: Double) {
  print("\(name)\t\(value)\t\(reference)")
}
