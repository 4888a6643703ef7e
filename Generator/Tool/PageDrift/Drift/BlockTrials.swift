import SpecModel

/// Tries the new JSON of sections on what it may be: the answer or request of an operation there, or a type.
struct BlockTrials {
  private let citations: Citations
  private let carried: ExampleBlocks
  private let trial: JSONTrial
  private let operations: [String: Operation]
  private let examples: [String: Example]

  init(_ api: API) {
    citations = Citations(api)
    carried = ExampleBlocks(api.examples)
    trial = JSONTrial(api)
    operations = Dictionary(api.operations.map { ($0.key, $0) }) { first, _ in first }
    examples = Dictionary(api.examples.map { ($0.name, $0) }) { first, _ in first }
  }

  /// What is said of each piece of JSON that no example carries.
  func trials(of blocks: [JSONBlock], in page: PageText, _ section: PageLock.Section) -> [BlockTrial] {
    let known = Set(section.blocks.map(\.digest))
    let fresh = blocks.filter {
      !$0.isPlaceholder && !known.contains($0.digest) && carried.names(of: $0.digest).isEmpty
    }
    let shown = Set(blocks.map(\.digest))
    let lost = section.blocks.filter { !shown.contains($0.digest) && $0.carrier != .placeholder }
    return fresh.enumerated().compactMap { index, block in
      guard let (value, _) = LooseJSON.read(page.lines[block.lines]) else { return nil }
      // What stood in its place says what it is, where as much has come as has gone.
      let names = fresh.count == lost.count ? lost[index].carrier : .nothing
      return best(value.text, line: block.lines.lowerBound + 1, names, section.name)
    }
  }

  /// The reading that leaves the least over.
  private func best(
    _ json: String, line: Int, _ carrier: PageLock.Carrier, _ section: String
  ) -> BlockTrial? {
    var former: Example?
    if case .examples(let names) = carrier { former = names.first.flatMap { examples[$0] } }
    var best: BlockTrial?
    func consider(_ item: String, _ role: String, _ misfits: [JSONTrial.Misfit]?) {
      guard let misfits else { return }
      let trial = BlockTrial(line: line, item: item, role: role, example: former?.name, misfits: misfits)
      guard let other = best else { return best = trial }
      if trial.weight < other.weight { best = trial }
    }
    func consider(_ operation: Operation) {
      let item = "operation \(operation.key)"
      let answer = "the answer of `\(operation.key)`"
      consider(item, answer, trial.misfits(json, answerOf: operation))
      for result in operation.results {
        guard case .value(let type) = result.kind else { continue }
        consider(item, answer, trial.misfits(json, of: type))
      }
      if operation.sendsJSON {
        consider(item, "the request of `\(operation.key)`", trial.misfits(json, requestOf: operation))
      }
    }
    func consider(type name: String) {
      for shape in [TypeExpression.named(name), .list(.named(name)), .map(key: .string, value: .named(name))] {
        consider("type \(name)", "`\(name)`", trial.misfits(json, of: shape))
      }
    }
    if let former {
      if let operation = operations[former.operation] { consider(operation) } else { consider(type: former.operation) }
    }
    for item in citations[section] {
      if item.kind == "operation", let operation = operations[item.name] { consider(operation) }
      if item.kind == "type" { consider(type: item.name) }
    }
    return best
  }
}

extension BlockTrial {
  /// How far it is from fitting: what cannot be read first.
  fileprivate var weight: (Int, Int) {
    (misfits.count { $0.tolerance == nil && !$0.isUnknownMember }, misfits.count)
  }
}

extension Operation {
  /// Whether its call has a JSON body.
  fileprivate var sendsJSON: Bool { if case .rpc = call { true } else { body != nil } }
}
