import Allocations
import BenchAPI
import Foundation

/// Reading and writing against the standard library's coders on the same bytes.
enum Coding {
  static func run() throws {
    try compare("1 record", Documents.records(1), [Bench.Record].self, [Reference.Record].self, runs: 2_000)
    try compare("1,000 records", Documents.records(1_000), [Bench.Record].self, [Reference.Record].self, runs: 10)
    try compare("100,000 records", Documents.records(100_000), [Bench.Record].self, [Reference.Record].self, rounds: 2)
    try compare(
      "blacklist of 100,000", Documents.blacklist(100_000), [Bench.TimedIP].self, [Reference.TimedIP].self, rounds: 2)
    try compare(
      "200 certificates", Documents.certificates(200), [Bench.Certificate].self, [Reference.Certificate].self, runs: 5)
    let folder = Array(Documents.folder(depth: 30, width: 30).utf8)
    try compare("deep and wide object", folder, Bench.Folder.self, Reference.Folder.self, runs: 5)
    try compare(
      "1,000 long numbers", Documents.measurements(1_000), [Bench.Measurement].self, [Reference.Measurement].self,
      runs: 10)
    try compareParsing()
    try countAllocations()
    try compareConformances()
  }

  private static func compare<Ours: JSONCoding, Theirs: Codable>(
    _ name: String, _ bytes: [UInt8], _ ours: Ours.Type, _ theirs: Theirs.Type, rounds: Int = 7, runs: Int = 1
  ) throws {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    let value = try JSONReader.decode(ours, from: bytes).value
    let other = try decoder.decode(theirs, from: data)
    let reading = try Clock.least(
      rounds: rounds, runs: runs,
      [{ use(try JSONReader.decode(ours, from: bytes).value) }, { use(try decoder.decode(theirs, from: data)) }])
    report("decode \(name)", reading[0], reading[1])
    let writing = try Clock.least(
      rounds: rounds, runs: runs,
      [{ use(JSONFragment(value, checksLimits: false).bytes) }, { use(try encoder.encode(other)) }])
    report("encode \(name)", writing[0], writing[1])
  }

  /// Against what only parses, and against what only looks at bytes.
  private static func compareParsing() throws {
    let bytes = Documents.records(1_000)
    let data = Data(bytes)
    let times = try Clock.least(
      rounds: 7, runs: 10,
      [
        { use(try JSONReader.decode([Bench.Record].self, from: bytes).value) },
        { use(try JSONSerialization.jsonObject(with: data)) },
        { use(scan(bytes)) },
      ])
    report("decode 1,000 records, JSONSerialization", times[0], times[1])
    report("decode 1,000 records, byte scanner", times[0], times[2])
  }

  /// Against the texts of a record that do not fit into a string's own memory: two.
  private static func countAllocations() throws {
    let bytes = Documents.records(1_000)
    let before = allocation_count()
    use(try JSONReader.decode([Bench.Record].self, from: bytes).value)
    report("allocations per record", Double(allocation_count() - before) / 1_000, 2)
  }

  /// Equality, hashing and other coders, which share one implementation, against synthesised ones.
  private static func compareConformances() throws {
    let bytes = Documents.records(1_000)
    let data = Data(bytes)
    let ours = try JSONReader.decode([Bench.Record].self, from: bytes).value
    let apart = try JSONReader.decode([Bench.Record].self, from: bytes).value
    let theirs = try JSONDecoder().decode([Reference.Record].self, from: data)
    let others = try JSONDecoder().decode([Reference.Record].self, from: data)
    func pair(_ name: String, _ first: @escaping () throws -> Void, _ second: @escaping () throws -> Void) throws {
      let times = try Clock.least(rounds: 7, runs: 5, [first, second])
      report(name, times[0], times[1])
    }
    try pair("Set of 1,000 records", { use(Set(ours)) }, { use(Set(theirs)) })
    try pair(
      "== on shared copies", { use(zip(ours, ours).allSatisfy(==)) }, { use(zip(theirs, theirs).allSatisfy(==)) })
    try pair(
      "== on equal values", { use(zip(ours, apart).allSatisfy(==)) }, { use(zip(theirs, others).allSatisfy(==)) })
    let (decoder, encoder) = (JSONDecoder(), JSONEncoder())
    try pair(
      "JSONDecoder", { use(try decoder.decode([Bench.Record].self, from: data)) },
      { use(try decoder.decode([Reference.Record].self, from: data)) })
    try pair("JSONEncoder", { use(try encoder.encode(ours)) }, { use(try encoder.encode(theirs)) })
  }
}
