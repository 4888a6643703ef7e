// Reading an answer: JSON decoding with what it found unusual.

import WireJSON

extension ReplyReader {
  /// Runs `body` on the answer's JSON.
  func decode<Value>(
    _ notes: inout JSONReadingNotes, _ body: (inout JSONReader) -> Value
  ) throws(APIError) -> Value {
    do throws(JSONError) {
      return try JSONReader.read(response.body, options: options, noting: &notes, body)
    } catch {
      throw misread(error)
    }
  }

  /// The deviations of a reading, unless what was found is a failure, which is thrown.
  func deviations(_ json: JSONReadingNotes, _ finding: Finding) throws(APIError) -> [APIDeviation] {
    switch finding {
    case .failure(let failure): throw self.failure(failure)
    case .absent(let path): throw misread("$: expected a value at \(path), found nothing")
    case .misfit(let what): throw misread(what)
    case .failed: return try all(json.deviations)
    case .payload(_, let notes): return try all(json.deviations, notes)
    }
  }

  /// All deviations of the answer: of its status, of its envelope, of its JSON.
  func all(_ json: [JSONDeviation], _ notes: [Finding.Note] = []) throws(APIError) -> [APIDeviation] {
    var deviations = try statusDeviations()
    for note in notes {
      try deviations.append(deviation(note))
    }
    for found in json {
      deviations.append(
        APIDeviation(
          operation: context.operation.text, path: found.path, tolerance: found.tolerance, declared: found.declared,
          found: found.found?.rawValue ?? "nothing"))
    }
    return deviations
  }

  /// Another status of success than documented; an error when reading is strict.
  func statusDeviations() throws(APIError) -> [APIDeviation] {
    if parts.status == response.status || parts.otherStatuses.contains(response.status) { return [] }
    let declared = ([parts.status] + parts.otherStatuses).map(String.init).joined(separator: " or ")
    let note = Finding.Note(
      "$", nil, declared: "HTTP status \(declared)", found: "HTTP status \(response.status)")
    return try [deviation(note)]
  }

  /// A deviation of the answer's frame; an error when reading is strict.
  func deviation(_ note: Finding.Note) throws(APIError) -> APIDeviation {
    if options.strict { throw misread("\(note.path): expected \(note.declared), found \(note.found)") }
    return reported(note)
  }

  /// A deviation as it is reported.
  func reported(_ note: Finding.Note) -> APIDeviation {
    APIDeviation(
      operation: context.operation.text, path: note.path, tolerance: note.tolerance, declared: note.declared,
      found: note.found)
  }
}
