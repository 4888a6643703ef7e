// A libFuzzer target for WireJSON: the reader, the document and the tree must agree on every input, what was read must
// survive writing and reading again, and nothing may crash. It is compiled together with the library's sources.

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  checkTree(input)
  checkModel(input)
  checkText(input)
  return 0
}

/// Stops the run; libFuzzer keeps the input.
private func require(_ condition: Bool, _ message: @autoclosure () -> String) {
  if !condition { fatalError(message()) }
}

private func attempt<Value>(_ body: () throws(JSONError) -> Value) -> Result<Value, JSONError> {
  do { return .success(try body()) } catch { return .failure(error) }
}

/// Tree, document and skipping accept the same texts and agree on what they hold.
private func checkTree(_ input: [UInt8]) {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let hasMark = input.starts(with: mark)
  // The document refuses any mark, so a second one would only be named differently.
  if input.starts(with: mark + mark) { return }
  let document = attempt { () throws(JSONError) in try JSONDocument(hasMark ? Array(input.dropFirst(3)) : input) }
  let tree = attempt { () throws(JSONError) in try JSONValue(parsing: input) }
  let skipped = attempt { () throws(JSONError) in try JSONReader.read(input) { _ in 0 } }
  switch (document, tree, skipped) {
  case (.success(let document), .success(let tree), .success):
    require(document.root.value == tree, "document and tree differ")
    let written = JSONFragment(tree).bytes
    let again = attempt { () throws(JSONError) in try JSONValue(parsing: written) }
    require((try? again.get()) == tree, "the tree does not survive writing")
    require((try? again.get()).map { JSONFragment($0).bytes } == written, "the text is not stable")
  case (.failure(let first), .failure(let second), .failure(let third)):
    require(first.reason == second.reason && second.reason == third.reason, "\(first) \(second) \(third)")
    require(second.offset == third.offset && second.path == third.path, "\(second) \(third)")
    require(first.offset + (hasMark ? 3 : 0) == second.offset, "\(first) \(second)")
  default:
    require(false, "accepted by one, refused by another: \(document) \(tree) \(skipped)")
  }
}

/// What a model reads is well-formed JSON, survives writing, and then needs no tolerance.
private func checkModel(_ input: [UInt8]) {
  let decoded = attempt { () throws(JSONError) in try JSONReader.decode(FuzzModel.self, from: input) }
  guard case .success(let first) = decoded else { return }
  require((try? JSONValue(parsing: input)) != nil, "a model was read from what is not JSON")
  require(first.deviationCount >= first.deviations.count, "more deviations are kept than were counted")
  let written = JSONFragment(first.value)
  require(written.violation == nil, "a model without limits broke one: \(String(describing: written.violation))")
  do {
    let second = try JSONReader.decode(FuzzModel.self, from: written.bytes)
    require(JSONFragment(second.value).bytes == written.bytes, "the model does not survive writing")
    require(
      second.deviations.allSatisfy { $0.tolerance == .extraElements }, "what was written deviates: \(second.deviations)"
    )
  } catch {
    require(false, "what was written cannot be read: \(error)")
  }
}

/// Text answers and patterns never crash, and a text comes through as it is.
private func checkText(_ input: [UInt8]) {
  let text = attempt { () throws(JSONError) in try JSONReader.decodeText(String.self, from: input).value }
  if case .success(let text) = text { require(Array(text.utf8) == input, "the text has changed") }
  if let separator = input.firstIndex(of: 0) {
    let pattern = String(decoding: input[..<separator], as: UTF8.self)
    let subject = String(decoding: input[(separator + 1)...].prefix(256), as: UTF8.self)
    _ = (try? JSONPattern(pattern))?.matches(subject)
  }
}

/// Every accessor of the reader, in a type that may hold itself.
private struct FuzzModel: JSONModel {
  let a: String, b: Int?, c: Double?, d: Bool?, e: [FuzzModel], f: [Int: FuzzRecord], g: FuzzUnion?, h: JSONValue
  let unknownFields: JSONUnknownFields

  init(json reader: inout JSONReader) {
    reader.object("a,b,c,d,e,f,g,h")
    a = reader.string()
    b = reader.intIfPresent()
    c = reader.doubleOrNull()
    d = reader.boolIfAny()
    e = reader.value()
    f = reader.value()
    g = reader.valueIfPresent()
    h = reader.value()
    unknownFields = reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.object("a,b,c,d,e,f,g,h")
    writer.string(a)
    writer.intIfPresent(b)
    writer.doubleOrNull(c)
    writer.boolIfAny(d)
    writer.value(e)
    writer.value(f)
    writer.valueIfPresent(g)
    writer.value(h)
    writer.end(unknownFields)
  }
}

private struct FuzzRecord: JSONModel {
  let a: Int, b: String?, c: [String]?
  let unknownFields: JSONUnknownFields

  init(json reader: inout JSONReader) {
    reader.tuple(alone: true)
    a = reader.int()
    b = reader.stringIfPresent()
    c = b == nil ? nil : reader.valueIfPresent()
    unknownFields = reader.end()
  }

  func write(to writer: inout JSONWriter) {
    writer.tuple(alone: b == nil && c == nil && unknownFields.isEmpty)
    writer.int(a)
    if b != nil || c != nil { writer.stringIfPresent(b) }
    if c != nil { writer.valueIfPresent(c) }
    writer.end(unknownFields)
  }
}

private enum FuzzUnion: JSONModel {
  case model(FuzzList), list([Bool]), number(Double), other(JSONValue)

  init(json reader: inout JSONReader) {
    switch reader.kind {
    case .object where reader.has("e") && reader.peekString("a") != nil: self = .model(reader.value())
    case .array: self = .list(reader.value())
    case .number: self = .number(reader.double())
    default: self = .other(reader.value())
    }
  }

  func write(to writer: inout JSONWriter) {
    switch self {
    case .model(let value): writer.value(value)
    case .list(let value): writer.value(value)
    case .number(let value): writer.double(value)
    case .other(let value): writer.value(value)
    }
  }
}

/// A box, because a struct cannot hold itself.
private struct FuzzList: JSONModel {
  let models: [FuzzModel]
  init(json reader: inout JSONReader) { models = [FuzzModel(json: &reader)] }
  func write(to writer: inout JSONWriter) { for model in models { model.write(to: &writer) } }
}
