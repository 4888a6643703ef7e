import SpecModel

/// Which example carries which JSON.
struct ExampleBlocks {
  /// The names of the examples by the digests of their bodies and of the parts of these.
  private(set) var carriers: [String: [String]] = [:]

  init(_ examples: [Example]) {
    for example in examples {
      var digests: Set<String> = []
      for message in [example.request, example.response, example.value].compactMap({ $0 }) {
        let lines = PageText.lines(String(decoding: message.body, as: UTF8.self))
        if let (value, _) = LooseJSON.read(lines[...]) { digests.formUnion(value.digestsOfParts) }
      }
      for digest in digests { carriers[digest, default: []].append(example.name) }
    }
  }

  /// The examples that carry a block, in the order of their names; those of the section itself where there are any.
  func names(of digest: String) -> [String] { carriers[digest] ?? [] }
}
