// Keeping a call within documented limits: its turn before it is sent, and what its answer says about the next one.

import WireJSON

extension APICall {
  /// Waits for the call's turn.
  ///
  /// - Parameters:
  ///   - limiter: What gives the turns.
  ///   - secrets: The credentials, by which accounts are told apart.
  /// - Returns: Whether there was anything to wait for.
  /// - Throws: Why the call is not sent; without waiting where the turn would come after the deadline.
  func awaitTurn(_ limiter: APILimiter, _ secrets: [Secret?]) async throws(APIRefusal) -> Bool {
    let now = client.options.clock.now()
    let keys = LimitKeys(client, parts, secrets)
    limitKeys = keys
    switch limiter.takeTurn(keys.all, now: now, latest: now + deadline.left) {
    case .failure(let delay):
      throw APIRefusal(tooLate: delay, now)
    case .success(let turn):
      guard turn.time > now else { return false }
      do throws(APIError) {
        try await rest(turn.time - now)
      } catch {
        limiter.giveBack(turn)
        throw APIRefusal(error.problem, isCancelled: true)
      }
      return true
    }
  }

  /// Takes note of what an answer says about further calls.
  func noteLimits(_ response: WireResponse) {
    guard let keys = limitKeys, let limiter = client.limiter else { return }
    let now = client.options.clock.now()
    let stated = StatedNumbers(response, keys.all.compactMap(\.limit?.remaining), client.api.cooldownMember)
    for key in keys.all {
      guard let remaining = key.limit?.remaining.flatMap({ stated[$0] }) else { continue }
      limiter.correct(key, remaining: remaining, now: now)
    }
    if let seconds = stated.cooldown, (1...86_400).contains(seconds) {
      limiter.close(keys.call, until: now + .seconds(seconds))
    }
    if response.status == 429,
      let pause = RetryAfter.duration(response.headers["Retry-After"], date: response.headers["Date"])
    {
      limiter.close(keys.account, until: now + pause)
    }
  }
}

/// What an answer says about further calls; its body is read once, and only where something may stand there.
private struct StatedNumbers {
  private let headers: WireHeaders
  private let members: [String: JSONValue]
  private let cooldownMember: String?

  init(_ response: WireResponse, _ places: [APIRateLimit.Remaining], _ cooldownMember: StaticString?) {
    headers = response.headers
    self.cooldownMember = cooldownMember?.text
    let paths = places.compactMap { place in
      if case .member(let path) = place { path } else { nil }
    }
    members = EnvelopeMembers.read(paths + [self.cooldownMember].compactMap { $0 }, from: response.body)
  }

  /// The seconds until the same call is allowed again.
  var cooldown: Int? { cooldownMember.flatMap { members[$0]?.scalarText }.flatMap { Int($0) } }

  /// The calls left.
  subscript(place: APIRateLimit.Remaining) -> Int? {
    switch place {
    case .header(let name): headers[name].flatMap { Int($0) }
    case .member(let path): members[path]?.scalarText.flatMap { Int($0) }
    }
  }
}

/// What a call is counted under.
struct LimitKeys {
  /// The limits that hold for the call, then `account` and `call`.
  let all: [APILimiter.Key]

  /// All calls of the account.
  var account: APILimiter.Key { all[all.count - 2] }
  /// The same call with the same arguments.
  var call: APILimiter.Key { all[all.count - 1] }

  init(_ client: APIClient, _ parts: RequestParts, _ secrets: [Secret?]) {
    let origin = client.origin
    let service = client.api.name.text
    func key(_ limit: APIRateLimit?, _ subject: Int) -> APILimiter.Key {
      APILimiter.Key(service: service, origin: origin, limit: limit, subject: subject)
    }
    let account = secrets.hashValue
    let limits = (parts.limits ?? client.api.limits).map { limit in
      switch limit.subject {
      case .address: key(limit, 0)
      case .account: key(limit, account)
      case .parameter(let name): key(limit, LimitKeys.hash(account, parts.operation.text, parts.text(of: name)))
      }
    }
    let arguments = parts.pathValues.map(\.text) + parts.parameters.map(\.value.text)
    all = limits + [key(nil, account), key(nil, LimitKeys.hash(account, parts.operation.text, arguments))]
  }

  private static func hash(_ values: any Hashable...) -> Int {
    var hasher = Hasher()
    for value in values { value.hash(into: &hasher) }
    return hasher.finalize()
  }
}

extension RequestParts {
  /// The text of the parameter with this name on the wire; nil where it is not given.
  fileprivate func text(of name: String) -> String? {
    if let parameter = parameters.first(where: { $0.name.text == name }) { return parameter.value.text }
    let index = pathValues.indices.first { Route(route).parameter($0) == name }
    return index.map { pathValues[$0].text }
  }
}

extension APIRefusal {
  /// The turn comes after the deadline.
  fileprivate init(tooLate delay: APILimiter.Delay, _ now: Duration) {
    let wait = delay.until - now
    let rule = delay.limit.map { "the service allows \($0.words)" } ?? "the service asked to wait"
    self.init("\(rule), and the next one only after the call's deadline")
    turn = wait
  }
}
