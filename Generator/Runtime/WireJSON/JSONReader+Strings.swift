// Passing over a string and checking it.

extension JSONReader {
  /// Passes over the string at the cursor and checks it; the reader then stands behind it.
  mutating func scanString() -> JSONScannedName { scanString(resolving: false) }

  /// Passes over the string at the cursor and checks it. If it has escapes and `resolves` says that the text is wanted,
  /// that is put together in `resolved`.
  @inline(__always)
  mutating func scanString(resolving resolves: Bool) -> JSONScannedName {
    let start = cursor &+ 1
    var place = start
    var copied = start
    var isEscaped = false
    while true {
      place = bytes.plainEnd(place)
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        if resolves, isEscaped { resolved?.append(bytes, copied, place) }
        cursor = place &+ 1
        return JSONScannedName(start: start, end: place, isEscaped: isEscaped)
      }
      if byte >= 0x80 {
        let length = bytes.scalarLength(place)
        if length == 0 {
          fail(.invalidUTF8, at: place, message: "the bytes are not UTF-8")
          break
        }
        place &+= length
      } else if byte == UInt8(ascii: "\\") {
        let length = bytes.escapeLength(at: place)
        if length == 0 {
          failEscape(at: place)
          break
        }
        if resolves {
          if !isEscaped { beginResolved() }
          resolved?.append(bytes, copied, place)
          resolved?.append(escapeOf: bytes, at: place, length: length)
          copied = place &+ length
        }
        isEscaped = true
        place &+= length
      } else {
        if place >= bytes.count {
          fail(.unexpectedEnd, at: place, message: "unterminated string")
        } else {
          fail(.controlCharacter, at: place, message: "unescaped control character in a string")
        }
        break
      }
    }
    return JSONScannedName(start: cursor, end: cursor, isEscaped: false)
  }

  private mutating func beginResolved() {
    if resolved == nil { resolved = JSONOutput() }
    resolved?.clear()
  }

  /// Says what is wrong with the escape at `place`.
  mutating func failEscape(at place: Int) {
    if place &+ 1 >= bytes.count {
      fail(.unexpectedEnd, at: bytes.count, message: "unterminated string")
    } else if bytes[place &+ 1] != UInt8(ascii: "u") {
      fail(.badEscape, at: place, message: "bad escape in a string")
    } else if bytes.codeUnit(at: place &+ 2) == nil {
      fail(.badEscape, at: place, message: "bad escape in a string: \\u needs four hexadecimal digits")
    } else {
      fail(.badEscape, at: place, message: "bad escape in a string: half a surrogate pair")
    }
  }
}
