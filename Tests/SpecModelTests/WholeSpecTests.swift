import Foundation
import SpecModel
import Testing

/// The repository's own specs.
@Suite struct WholeSpecTests {
  static let all = (try? Folders.names(in: Folders.specs)) ?? []

  @Test func thereAreSpecsOfAllWires() throws {
    let wires = try WholeSpecTests.all.map { name in
      try #require(SpecReader.read(folder: name, files: try Folders.files(of: name)).api).wire
    }
    #expect(Set(wires) == Set(Wire.allCases))
  }

  @Test(arguments: all) func wholeSpecsHaveNoFindings(name: String) throws {
    let reading = SpecReader.read(folder: name, files: try Folders.files(of: name))
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(reading.api != nil)
  }

  @Test(arguments: all) func wholeSpecsAreCanonical(name: String) throws {
    let files = try Folders.files(of: name)
    let formatted = SpecFormatter.format(folder: name, files: files)
    #expect(formatted.diagnostics.isEmpty)
    for file in formatted.files {
      let same = files.contains(file)
      #expect(same, "\(file.path) is not canonical; run 'specwright format \(name)'")
    }
    #expect(SpecFormatter.format(folder: name, files: formatted.files).files == formatted.files)
  }

  /// The order in which files are handed over does not matter.
  @Test func readingIsDeterministic() throws {
    let files = try Folders.files(of: "zoneid")
    let first = SpecReader.read(folder: "zoneid", files: files).api
    for _ in 0..<5 { #expect(SpecReader.read(folder: "zoneid", files: files.shuffled()).api == first) }
  }

  /// A byte less or another byte at any place gives findings or a spec, never a crash.
  @Test(arguments: ["fornex", "qrator", "cloudflare"]) func damagedSpecsNeverCrash(name: String) throws {
    let files = try Folders.files(of: name).sorted { $0.path < $1.path }
    var random = SystemRandomNumberGenerator.seeded(7)
    for _ in 0..<16 {
      var damaged = files
      let index = Int.random(in: damaged.indices, using: &random)
      let place = Int.random(in: damaged[index].bytes.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: damaged[index].bytes.removeSubrange(place...)
      case 1: damaged[index].bytes.remove(at: place)
      case 2: damaged[index].bytes[place] = UInt8.random(in: 0...255, using: &random)
      default: damaged[index].bytes[place] = Array("{}[]\",:0$".utf8).randomElement(using: &random) ?? 0
      }
      let reading = SpecReader.read(folder: name, files: damaged)
      #expect(reading.api != nil || reading.diagnostics.contains { $0.severity == .error })
      _ = SpecFormatter.format(folder: name, files: damaged)
    }
  }
}

/// A generator whose numbers are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension SystemRandomNumberGenerator {
  static func seeded(_ seed: UInt64) -> SeededGenerator { SeededGenerator(state: seed) }
}
