/// A text with markers such as 1️⃣ taken out, and where they stood: places are tested without counting columns.
struct MarkedText {
  let text: String
  /// Line and column, from 1, by marker.
  let markers: [Character: (line: Int, column: Int)]

  static let all: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

  init(_ marked: String) {
    var text = ""
    var markers: [Character: (line: Int, column: Int)] = [:]
    var (line, column) = (1, 1)
    for character in marked {
      if MarkedText.all.contains(character) {
        markers[character] = (line, column)
        continue
      }
      text.append(character)
      if character == "\n" { (line, column) = (line + 1, 1) } else { column += character.unicodeScalars.count }
    }
    self.text = text
    self.markers = markers
  }
}
