/// A section of a new page, as far as drift looks at it: a section, or a part of one whose own title no rule finds.
struct PagePart {
  /// The section's name.
  var name: String
  /// Its lines without what is cosmetic.
  var lines: ArraySlice<PageSection.Line>
  /// The places of its lines on the page, from 0.
  var place: Range<Int>
  /// Sixteen hexadecimal digits, as a section has.
  var digest: String
  /// Whether it stands inside a section, because the rules of the spec do not know its title.
  var isHidden = false

  init(_ section: PageSection) {
    name = section.name
    lines = section.substance[...]
    place = section.lines
    digest = section.digest
  }

  private init(hidden name: String, _ lines: ArraySlice<PageSection.Line>, _ place: Range<Int>) {
    (self.name, self.lines, self.place) = (name, lines, place)
    isHidden = true
    digest = PageSection.digest(of: lines)
  }

  /// Cuts the part in two before one of its lines; the second is named by that line.
  func split(before index: Int) -> (PagePart, PagePart) {
    var head = self
    let start = lines[index].number - 1
    head.lines = lines[..<index]
    head.place = place.lowerBound..<start
    head.digest = PageSection.digest(of: head.lines)
    return (head, PagePart(hidden: lines[index].text, lines[index...], start..<place.upperBound))
  }
}
