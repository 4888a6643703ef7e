/// The words that the format gives a meaning to: every key that an object of its own can have.
///
/// A file's keys are told apart once, where it is parsed; comparing two of these is comparing a byte. As a `CodingKey` an
/// enumeration knows the names of its cases without being compared by them, as one with raw values would be.
enum Word: CodingKey, CaseIterable {
  case above, accept, access, ack, action, after, alone, arguments, `as`, at, back, bare, basic, because, blocks
  case body, by, category, change, chapter, closed, code, const, credentials, data, dataName, `default`
  case defaultSize, defects, deprecated, doc, done, effect, endpoint, envelope, errors, experimental, failed
  case failure, field, fields, first, form, format, from, furniture, gap, has, header, headers, http, id, include
  case includes, inside, items, label, lengths, limit, limits, lines, list, max, maxCount, maxLength, maximumSize
  case member, message, method, min, minCount, minLength, modifiers, name, nested, newtype, note, omitted
  case operations, optional, ordered, page, pages, paging, parameter, parameters, params, part, parts, past, path
  case pattern, payload, per, positional, prefix, progress, query, reads, reason, remaining, requests, required
  case requires, result, rpc, rules, samples, says, scalar, scopes, secret, sections, sentinels, separator
  case servers, since, size, spec, spellings, status, success, swift, template, templates, title, titles, tuple
  case type, types, unchecked, union, unique, uniqueBy, until, url, use, value, values, version, waiter, warning
  case webhook, when, wire, with, writes, zone

  /// The key as it is written.
  var description: String { stringValue }

  /// The word that a text is; nil where it is one of the spec's own.
  init?(of text: String) {
    let found = Word.shelves[Word.shelf(of: text)].first { $0.text == text }
    guard let found else { return nil }
    self = found.word
  }

  /// The words, those of one length and first letter beside each other.
  private static let shelves: [[(text: String, word: Word)]] = {
    var shelves = Array(repeating: [(text: String, word: Word)](), count: 256)
    for word in allCases { shelves[shelf(of: word.stringValue)].append((word.stringValue, word)) }
    return shelves
  }()

  private static func shelf(of text: String) -> Int {
    (Int(text.utf8.first ?? 0) & 0x1F) << 3 | text.utf8.count & 7
  }
}
