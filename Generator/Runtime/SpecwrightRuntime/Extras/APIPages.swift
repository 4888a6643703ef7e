// Listings that come in pages, as one lazy sequence.

import WireJSON

/// All elements of a paged listing, asked for page by page as they are consumed.
///
/// Each iteration starts anew. An answer that does not say how many pages there are is the only one. Errors are those
/// of the calls.
///
/// A deadline of the client or of the listing holds for all pages of an iteration together. What counts is the time for
/// which the listing makes its caller wait, not what the caller does between two elements: a loop may take as long as it
/// likes over each of them.
public struct APIPages<Service: APIService, Element: JSONCoding>: AsyncSequence, Sendable {
  /// The pages themselves.
  public let pages: Pages

  /// A listing.
  ///
  /// - Parameters:
  ///   - service: The client that asks.
  ///   - request: The listing, without page headers.
  ///   - size: The elements of a page; nil for the largest documented number, or the server's choice where there is
  ///     none. Less than 1 or more than the largest is refused before anything is sent.
  ///   - page: The first page, from 1 on.
  public init(_ service: Service, _ request: APIRequest<Service, [Element]>, size: Int? = nil, from page: Int = 1) {
    pages = Pages(service: service, request: request, size: size, first: page)
  }

  /// The same listing from another page on, to go on where an earlier run ended.
  public func from(page: Int) -> APIPages {
    APIPages(pages.service, pages.request, size: pages.size, from: page)
  }

  /// The same listing with another policy, or with another deadline for all its pages.
  public func with(retry: APIRetryPolicy? = nil, deadline: Duration? = nil) -> APIPages {
    let request = pages.request.with(retry: retry, deadline: deadline)
    return APIPages(pages.service, request, size: pages.size, from: pages.first)
  }

  /// Starts at the first page.
  public func makeAsyncIterator() -> Iterator { Iterator(pages: pages.makeAsyncIterator()) }

  /// Element after element.
  public struct Iterator: AsyncIteratorProtocol {
    var pages: Pages.Iterator
    private var elements: [Element] = []
    private var position = 0

    init(pages: Pages.Iterator) {
      self.pages = pages
    }

    /// The next element, asking for the next page where needed; nil at the end.
    public mutating func next() async throws -> Element? {
      while position == elements.count {
        guard let page = try await pages.next() else { return nil }
        elements = page.elements
        position = 0
      }
      defer { position += 1 }
      return elements[position]
    }
  }

  /// One page.
  public struct Page {
    /// The page's number, from 1 on.
    public let number: Int
    /// How many pages there are, if the answer says so.
    public let count: Int?
    /// The answer.
    public let response: APIResponse<Service, [Element]>

    /// The page's elements.
    public var elements: [Element] { response.value }
  }

  /// A listing page by page.
  public struct Pages: AsyncSequence, Sendable {
    /// One page.
    public typealias Element = Page

    let service: Service
    let request: APIRequest<Service, [APIPages.Element]>
    let size: Int?
    let first: Int

    /// Starts at the first page.
    public func makeAsyncIterator() -> Iterator { Iterator(listing: self, number: first) }

    /// Page after page.
    public struct Iterator: AsyncIteratorProtocol {
      let listing: Pages
      var number: Int
      private var isDone = false
      private var time: ListingTime

      init(listing: Pages, number: Int) {
        self.listing = listing
        self.number = number
        time = ListingTime(listing.request.deadline, listing.service.client.options)
      }

      /// Asks for the next page; nil after the last one. After an error there is no further page: `from(page:)` with the
      /// number of the page that failed goes on.
      public mutating func next() async throws -> Page? {
        if isDone { return nil }
        isDone = true
        let paging = Service.api.paging
        let builder = APIRequestBuilder(listing.request)
        if let paging {
          builder.header(paging.page, number)
          let rule = JSONRule(min: 1, max: paging.maximumSize.map(Double.init))
          builder.header(paging.size, listing.size ?? paging.maximumSize, rule)
        }
        var request = APIRequest<Service, [APIPages.Element]>(builder)
        request.deadline = time.left
        let response = try await time.spend { [listing, request] in
          try await listing.service.response(to: request)
        }
        let count = paging.flatMap { response.header($0.pages.text) }.flatMap { Int($0) }
        let page = Page(number: number, count: count, response: response)
        isDone = page.elements.isEmpty || number >= count ?? number
        number += 1
        return page
      }
    }
  }
}

extension APIPages.Page: Sendable where Element: Sendable {}
