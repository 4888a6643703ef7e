// The time that a listing may make its caller wait, over all its pages.

/// What is left of the deadline of a listing. It runs while pages are asked for, and stands while the caller is busy with
/// their elements.
struct ListingTime: Sendable {
  /// What is left for further pages; nil where each page has the usual time of a call.
  private(set) var left: Duration?
  private let limit: Duration?
  private let clock: any APIClock

  /// The time of a listing whose own deadline is `own`, else that of its client's options.
  init(_ own: Duration?, _ options: APIClientOptions) {
    limit = own ?? options.deadline
    left = limit
    clock = options.clock
  }

  /// Asks for a page, whose time counts. Throws what the call throws, in words of the listing where time ran out.
  mutating func spend<Page>(_ ask: () async throws -> Page) async throws -> Page {
    let start = clock.now()
    do {
      let page = try await ask()
      pass(since: start)
      return page
    } catch var error as APIError {
      pass(since: start)
      if error.kind == .timeout, let limit, let left, left <= .zero {
        error.facts.problem = "its pages did not all come within \(limit.seconds) s"
      }
      throw error
    }
  }

  private mutating func pass(since start: Duration) {
    let passed = clock.now() - start
    left = left.map { $0 - passed }
  }
}
