extension Invocation {
  /// The value of an option, one of a closed list; nil where the option is not given.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ option: String, _ type: Word.Type
  ) throws(ToolError) -> Word? {
    guard let text = values[option] else { return nil }
    let known = Word.allCases.map(\.rawValue)
    guard let word = Word(rawValue: text) else {
      throw .usage("unknown value '\(text)' of '\(option)'; known: \(known.joined(separator: ", "))")
    }
    return word
  }
}
