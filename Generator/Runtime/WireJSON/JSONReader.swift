// The pull decoder: emitted code asks for one member after the other, straight on.

/// Reads JSON text on demand: the code that knows the type asks for its members in turn.
///
/// A reader stands either before a value (`string()`, `object(_:)`, `value()`… read it) or inside an object or
/// positional record (the same calls then read its next member). Nothing throws: the first failure is kept, all later
/// calls give empty values, and the entry points ``decode(_:from:options:)`` and ``read(_:options:_:)`` throw it at
/// the end. Everything that is passed over is checked to be JSON.
public struct JSONReader: ~Copyable {
  let bytes: JSONBytes
  let options: JSONReadOptions
  var cursor: Int
  var frame: JSONReaderFrame
  var depth = 0
  /// Members of objects that came in another order than declared; objects inside each other use it as a stack.
  var index: [JSONIndexEntry] = []
  /// The memory in which strings with escapes are put together; there is none before the first one.
  var resolved: JSONOutput?
  var failure: JSONFailure?
  var deviations: [JSONRawDeviation] = []
  var deviationCount = 0
  /// Where the outermost value begins, and where it ends once that is known.
  var rootStart: Int
  var rootEnd = -1
  /// Whether the text is not JSON but the content of one string, so that numbers in strings are as declared.
  var readsText = false

  init(_ bytes: JSONBytes, options: JSONReadOptions) {
    self.bytes = bytes
    self.options = options
    cursor = 0
    rootStart = 0
    frame = JSONReaderFrame(mode: .value)
    if bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      cursor = 3
      deviate(.byteOrderMark, at: 0, found: nil)
    }
    skipWhitespace()
    rootStart = cursor
  }

  /// Decodes one value from a whole JSON text.
  ///
  /// - Throws: `JSONError` for text that is not JSON or does not fit the type.
  public static func decode<Value: JSONCoding>(
    _ type: Value.Type, from bytes: [UInt8], options: JSONReadOptions = JSONReadOptions()
  ) throws(JSONError) -> JSONDecoded<Value> {
    try read(bytes, options: options) { reader in reader.value() }
  }

  /// Runs `body` on a reader that stands before the outermost value of `bytes`.
  ///
  /// What `body` leaves unread is checked to be JSON; nothing may follow the outermost value.
  /// - Throws: `JSONError`, the first failure.
  public static func read<Result>(
    _ bytes: [UInt8], options: JSONReadOptions = JSONReadOptions(), _ body: (inout JSONReader) -> Result
  ) throws(JSONError) -> JSONDecoded<Result> {
    var notes = JSONReadingNotes()
    let value = try read(bytes, options: options, noting: &notes, body)
    return JSONDecoded(value: value, notes)
  }

  /// Runs `body` on a reader that stands before the outermost value of `bytes`, and gives what it gives.
  ///
  /// A value that is wrapped has a type of its own, which code that serves all types must look up at run time: for a
  /// short answer that takes longer than reading it.
  /// - Throws: `JSONError`, the first failure.
  package static func read<Value>(
    _ bytes: [UInt8], options: JSONReadOptions, noting notes: inout JSONReadingNotes,
    _ body: (inout JSONReader) -> Value
  ) throws(JSONError) -> Value {
    try run(bytes, options: options, readsText: false, noting: &notes, body)
  }

  /// Decodes a text that is not JSON as if it were one JSON string: `Value` reads it by `string()`, `int()`….
  ///
  /// - Throws: `JSONError` for text that is not UTF-8 or does not fit the type; its offset counts in the JSON string
  ///   that the text becomes.
  public static func decodeText<Value: JSONCoding>(
    _ type: Value.Type, from bytes: [UInt8], options: JSONReadOptions = JSONReadOptions()
  ) throws(JSONError) -> JSONDecoded<Value> {
    var quoted = JSONOutput()
    quoted.appendQuoted(bytes)
    var notes = JSONReadingNotes()
    let value: Value = try run(quoted.bytes(), options: options, readsText: true, noting: &notes) { $0.value() }
    return JSONDecoded(value: value, notes)
  }

  private static func run<Value>(
    _ bytes: [UInt8], options: JSONReadOptions, readsText: Bool, noting notes: inout JSONReadingNotes,
    _ body: (inout JSONReader) -> Value
  ) throws(JSONError) -> Value {
    try JSONBytes.with(bytes) { view throws(JSONError) in
      var reader = JSONReader(view, options: options)
      reader.readsText = readsText
      let value = body(&reader)
      try reader.finish(&notes)
      return value
    }
  }

  /// Checks that one whole value was there, and hands out what was unusual about it.
  @inline(never)
  private mutating func finish(_ notes: inout JSONReadingNotes) throws(JSONError) {
    checkEnd()
    if let failure { throw JSONError(failure, in: bytes) }
    notes.deviations = JSONDeviation.resolve(deviations, in: bytes)
    notes.deviationCount = deviationCount
  }

  /// Checks that one whole value was there and nothing follows it.
  mutating func checkEnd() {
    guard failure == nil else { return }
    if rootEnd < 0 {
      cursor = rootStart
      depth = 0
      skipValue()
      guard failure == nil else { return }
    } else {
      cursor = rootEnd
    }
    skipWhitespace()
    if cursor < bytes.count { fail(.trailingContent, expected: "end of input") }
  }
}
