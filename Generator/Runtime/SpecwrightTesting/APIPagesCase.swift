// One row of a table of listings in pages: which headers ask for a page, and which one says how many there are.

import SpecwrightRuntime

/// A sequence that runs through all pages of a listing.
public struct APIPagesCase<Service: APIService>: Sendable, CustomStringConvertible {
  /// The key of the operation that lists.
  public let description: String
  private let page: String
  private let size: String
  private let pages: String
  private let maximum: Int?
  private let answer: String
  private let count: @Sendable (Service) async throws -> Int

  /// Describes a listing.
  ///
  /// - Parameters:
  ///   - operation: The key of the operation that lists.
  ///   - page: The header that asks for a page.
  ///   - size: The header that asks for a number of elements.
  ///   - pages: The answer's header with the number of pages.
  ///   - maximum: The number of elements that is asked for; nil for none.
  ///   - answer: The body of an answer with one element.
  ///   - sequence: Calls the sequence.
  public init<Element>(
    _ operation: String, page: String, size: String, pages: String, maximum: Int? = nil, answer: String,
    sequence: @escaping @Sendable (Service) -> APIPages<Service, Element>
  ) {
    description = operation
    self.page = page
    self.size = size
    self.pages = pages
    self.maximum = maximum
    self.answer = answer
    count = { service in
      var count = 0
      for try await _ in sequence(service) { count += 1 }
      return count
    }
  }

  /// Runs through three pages of one element each, and says what does not go as it must.
  public func failures(_ service: (APIClientOptions) -> Service) async -> [String] {
    let (page, size, pages, answer) = (page, size, pages, answer)
    let recording = WireRecordingTransport(
      WireScriptTransport { _ in
        var headers = WireHeaders()
        headers.append(pages, "3")
        return WireResponse(status: 200, headers: headers, text: answer)
      })
    let operations = Guarded(Set<String>())
    let options = APIClientOptions(
      transport: recording, allowsInsecureHTTP: true,
      onEvent: { event in _ = operations.with { $0.insert(event.operation) } })
    var failures: [String] = []
    do {
      let found = try await count(service(options))
      if found != 3 { failures.append("\(found) elements instead of 3") }
    } catch {
      failures.append("ended with \(error)")
    }
    func expect(_ found: [String?], _ wanted: [String?], _ what: String) {
      let (found, wanted) = (found.map { $0 ?? "none" }, wanted.map { $0 ?? "none" })
      if found != wanted { failures.append("\(what): \(found) instead of \(wanted)") }
    }
    let asked = recording.requests.map(\.headers)
    expect(asked.map { $0[page] }, ["1", "2", "3"], page)
    expect(asked.map { $0[size] }, Array(repeating: maximum.map(String.init), count: asked.count), size)
    expect(operations.with { $0.sorted() }, [description], "operation")
    return failures
  }
}
