/// The keys that say how a page is cut into sections.
extension ObjectRule {
  static let sections = ObjectRule(
    "sections",
    [
      Key(.first, .string(.free), "The name of what stands above the first title."),
      Key(
        .furniture, .list(.string(.free)),
        "Patterns of whole lines that say nothing, as the label of a button; they are left out of all digests."),
      Key(
        .samples, .list(.string(.free)),
        "Patterns of whole lines of program code that repeat what stands elsewhere: their quotes are not the page's."),
      Key(.rules, .list(.object(.sectionRule)), "What makes a line a title.", required: true),
    ])

  static let sectionRule = ObjectRule(
    "a rule for sections",
    [
      Key(.titles, .list(.string(.free)), "The first line of each of these texts is a title."),
      Key(.pattern, .string(.free), "Each line that matches this pattern as a whole is a title."),
      Key(.above, .string(.free), "The line above each one that matches this pattern is a title; none that is empty."),
      Key(.past, .string(.free), "Lines between the two that match this pattern are passed over.", with: .above),
      Key(.after, .string(.free), "Each line that begins so is a title; the section is named by what follows."),
      Key(.until, .string(.free), "Where that name ends; at the end of the line unless stated.", with: .after),
      Key(.name, .string(.free), "The name, where it is not the title.", with: .pattern),
      Key(.alone, .boolean, "Only lines between empty lines are titles.", with: .pattern),
      Key(.back, .integer, "The section begins so many lines above its title, empty ones not counted."),
      Key(
        .inside, .list(.object(.sectionRule)), "Rules for what stands between such a title and the next of this level."
      ),
      Key(
        .prefix, .boolean, "The names of the sections inside begin with this title: `Domain methods / ping`.",
        with: .inside),
    ], exactlyOne: [.titles, .pattern, .above, .after])
}
