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
      self =
        beginning.hasPrefix("- ") ? .item(indentation: 0) : beginning.hasPrefix("  - ") ? .item(indentation: 2) : .text
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
    for piece in pieces { bytes.append(piece) }
    endParagraph()
  }

  /// Adds to the open paragraph, behind a space, or begins one; nothing where all pieces are empty.
  mutating func sentence(_ pieces: String...) {
    if pieces.allSatisfy({ $0.isEmpty }) { return }
    if comment.paragraph == nil {
      beginParagraph(pieces.first ?? "")
    } else {
      bytes.append(UInt8(ascii: " "))
    }
    for piece in pieces { bytes.append(piece) }
  }

  /// Adds to the open paragraph.
  mutating func text(_ pieces: String...) {
    for piece in pieces { bytes.append(piece) }
  }

  /// Begins a paragraph of the form that its beginning has.
  private mutating func beginParagraph(_ beginning: String) {
    let form = Comment.Form(of: beginning)
    let start = bytes.count
    if let last = comment.last, !(last.isItem && form.isItem) {
      indent()
      bytes.append("///\n")
    }
    beginCommentLine()
    comment.paragraph = Comment.Paragraph(form: form, start: start, text: bytes.count)
  }

  private mutating func beginCommentLine() {
    indent()
    bytes.append("/// ")
  }

  /// Ends the open paragraph, if there is one: made harmless, and broken into lines.
  mutating func endParagraph() {
    guard var paragraph = comment.paragraph else { return }
    defer { comment.paragraph = nil }
    if bytes.count == paragraph.text { return takeBack(to: paragraph.start) }
    if !DocumentationText.isHarmless(bytes[paragraph.text...], paragraph.form) {
      let text = String(decoding: bytes[paragraph.text...], as: UTF8.self)
      let clean = DocumentationText.withoutFields(behindStartOf: DocumentationText.clean(text))
      takeBack(to: paragraph.start)
      beginParagraph(clean)
      bytes.append(clean)
      paragraph = comment.paragraph ?? paragraph
    }
    breakLines(from: paragraph.text, room: room - "/// ".utf8.count, hanging: paragraph.form.hanging)
    comment.last = paragraph.form
  }

  /// Ends the text from a place on: as it is where it fits a line, otherwise with as many words a line as fit.
  private mutating func breakLines(from start: Int, room: Int, hanging: Int) {
    if bytes.count - start > room, bytes[start...].width > room {
      let text = Array(bytes[start...])
      bytes.removeLast(text.count)
      var used = text.prefix { $0 == UInt8(ascii: " ") }.count
      bytes += text[..<used]
      var isEmpty = true
      for word in text.split(separator: UInt8(ascii: " ")) {
        let length = word.width
        if !isEmpty, used + 1 + length > room {
          bytes.append(Self.newline)
          beginCommentLine()
          for _ in 0..<hanging { bytes.append(UInt8(ascii: " ")) }
          (used, isEmpty) = (hanging, true)
        }
        if !isEmpty { bytes.append(UInt8(ascii: " ")) }
        bytes += word
        used += length + (isEmpty ? 0 : 1)
        isEmpty = false
      }
    }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(Self.newline)
  }
}
