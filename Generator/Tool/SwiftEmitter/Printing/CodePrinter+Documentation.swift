/// What a printer knows of the documentation comment that it is printing.
struct Comment {
  /// The form of the paragraph before; nil at the start.
  var last: Form?
  /// The paragraph that is being added to.
  var paragraph: Paragraph?

  /// How a paragraph looks.
  enum Form {
    case text
    /// An item of a list, and how far in it stands.
    case item(indentation: Int)

    /// The form of a paragraph that begins so.
    init(of beginning: String) {
      switch beginning.utf8.first {
      case UInt8(ascii: "-") where beginning.hasPrefix("- "): self = .item(indentation: 0)
      case UInt8(ascii: " ") where beginning.hasPrefix("  - "): self = .item(indentation: 2)
      default: self = .text
      }
    }

    /// How far in its lines stand behind the first.
    var hanging: Int {
      switch self {
      case .text: 0
      case .item(let indentation): indentation + 2
      }
    }

    var isItem: Bool { hanging > 0 }
  }

  /// A paragraph in the printer's buffer.
  struct Paragraph {
    let form: Form
    /// Where it begins, with all that stands before its text.
    let start: Int
    /// Where its text begins.
    let text: Int
  }
}

// Documentation comments, paragraph by paragraph. One that begins with `- ` is an item of a list.
extension CodePrinter {
  /// Prints a documentation comment; empty paragraphs are left out.
  mutating func doc(_ paragraphs: [String]) {
    for text in paragraphs where !text.isEmpty { paragraph(text) }
  }

  /// Prints a paragraph; nothing where all pieces are empty.
  mutating func paragraph(_ pieces: String...) {
    beginParagraph(pieces.first ?? "")
    for piece in pieces { text.append(piece) }
    endParagraph()
  }

  /// Adds to the open paragraph, behind a space, or begins one; nothing where all pieces are empty.
  mutating func sentence(_ pieces: String...) {
    if pieces.allSatisfy({ $0.isEmpty }) { return }
    if comment.paragraph == nil {
      beginParagraph(pieces.first ?? "")
    } else {
      text.append(UInt8(ascii: " "))
    }
    for piece in pieces { text.append(piece) }
  }

  /// Adds to the open paragraph.
  mutating func more(_ pieces: String...) {
    for piece in pieces { text.append(piece) }
  }

  /// Begins a paragraph of the form that its beginning has.
  private mutating func beginParagraph(_ beginning: String) {
    let form = Comment.Form(of: beginning)
    let start = count
    if let last = comment.last, !(last.isItem && form.isItem) {
      indent()
      text.append("///\n")
    }
    beginCommentLine()
    comment.paragraph = Comment.Paragraph(form: form, start: start, text: count)
  }

  private mutating func beginCommentLine() {
    indent()
    text.append("/// ")
  }

  /// Ends the open paragraph, if there is one: made harmless, and broken into lines.
  mutating func endParagraph() {
    guard var paragraph = comment.paragraph else { return }
    defer { comment.paragraph = nil }
    if count == paragraph.text { return takeBack(to: paragraph.start) }
    if !text.withBytes(from: paragraph.text, { DocumentationText.isHarmless($0, paragraph.form) }) {
      let words = String(decoding: text.bytes(from: paragraph.text), as: UTF8.self)
      let clean = DocumentationText.withoutFields(behindStartOf: DocumentationText.clean(words))
      takeBack(to: paragraph.start)
      beginParagraph(clean)
      text.append(clean)
      paragraph = comment.paragraph ?? paragraph
    }
    breakLines(from: paragraph.text, room: room - "/// ".utf8.count, hanging: paragraph.form.hanging)
    comment.last = paragraph.form
  }

  /// Ends the text from a place on: as it is where it fits a line, otherwise with as many words a line as fit.
  private mutating func breakLines(from start: Int, room: Int, hanging: Int) {
    if count - start > room, text.withBytes(from: start, \.width) > room {
      let words = text.bytes(from: start)
      text.shorten(to: start)
      var used = words.prefix { $0 == UInt8(ascii: " ") }.count
      text.appendSpaces(used)
      var isEmpty = true
      for word in words.split(separator: UInt8(ascii: " ")) {
        let length = word.width
        if !isEmpty, used + 1 + length > room {
          text.append(Self.newline)
          beginCommentLine()
          text.appendSpaces(hanging)
          (used, isEmpty) = (hanging, true)
        }
        if !isEmpty { text.append(UInt8(ascii: " ")) }
        word.withUnsafeBufferPointer { text.append($0) }
        used += length + (isEmpty ? 0 : 1)
        isEmpty = false
      }
    }
    while text.last == UInt8(ascii: " ") { text.shorten(to: count - 1) }
    text.append(Self.newline)
  }
}
