import SpecModel
import Testing

@testable import specwright

/// What the command line takes and refuses, and with which exit code.
@Suite struct CommandLineTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("Specs/tiny/api.json", TinySpec.text())
    try scratch.write("Specs/other/api.json", TinySpec.text(name: "Other"))
    try scratch.write("Specs/README.md", "")
  }

  @Test(arguments: [
    ("", "no command given", ""),
    ("genrate", "unknown command 'genrate'; did you mean 'generate'?", ""),
    ("xyzzy", "unknown command 'xyzzy'", ""),
    ("--versoin", "unknown option '--versoin'; did you mean '--version'?", ""),
    ("help xyzzy", "unknown command 'xyzzy'", ""),
    ("generate --chekc", "unknown option '--chekc' of 'generate'; did you mean '--check'?", "generate "),
    ("generate -c", "unknown option '-c' of 'generate'", "generate "),
    ("check --force", "unknown option '--force' of 'check'", "check "),
    ("generate --check=yes", "option '--check' takes no value, found 'yes'", "generate "),
    ("check --specs", "option '--specs' needs a value: --specs DIR", "check "),
    ("check --specs=", "option '--specs' needs a value: --specs DIR", "check "),
    ("check --specs Nowhere", "'Nowhere' is no folder of specs", "check "),
    ("check tniy", "unknown API 'tniy'; did you mean 'tiny'?", "check "),
    ("check xyzzy", "unknown API 'xyzzy'; known: other, tiny", "check "),
    ("check -- --specs", "unknown API '--specs'; known: other, tiny", "check "),
    ("show Specs/nothing.json", "unknown API 'Specs/nothing.json'; known: other, tiny", "show "),
  ])
  func refuses(line: String, message: String, command: String) {
    let run = specwright(line, in: scratch)
    #expect(run.out.isEmpty)
    #expect(run.error == "specwright: \(message)\nspecwright: 'specwright \(command)--help' tells more\n")
    #expect(run.code == 2)
  }

  @Test(arguments: [
    "check", "check tiny other", "check TINY", "check Specs/tiny/", "check --specs Specs", "check --specs=Specs/",
  ])
  func accepts(line: String) {
    let run = specwright(line, in: scratch)
    #expect(run.code == 0)
    #expect(run.error.isEmpty)
    #expect(run.out.contains("tiny: 1 operation, 0 types, 0 examples; no findings\n"))
  }

  @Test func findsSpecsUpwards() throws {
    try scratch.write("Deep/er/x", "")
    #expect(specwright("check", in: scratch, "Deep/er").code == 0)
    let empty = try Scratch()
    #expect(
      specwright("check", in: empty).error
        == """
        specwright: no folder 'Specs' here or further up; go there or give --specs DIR
        specwright: 'specwright check --help' tells more

        """)
  }

  @Test func anEmptyFolderHoldsNoAPI() throws {
    try scratch.write("Empty/README.md", "")
    let run = specwright("generate --specs Empty", in: scratch)
    #expect(run.code == 2)
    #expect(run.error.hasPrefix("specwright: no API in Empty; an API is a folder with an api.json\n"))
  }

  @Test func everyCommandHasHelp() {
    for command in Command.all {
      let help = specwright("\(command.name) --help", in: scratch)
      #expect(help.code == 0 && help.error.isEmpty)
      #expect(help.out == specwright("help \(command.name)", in: scratch).out)
      #expect(help.out == specwright("\(command.name) xyzzy -h", in: scratch).out)
      #expect(help.out.hasPrefix("USAGE  specwright \(command.name)"))
      #expect(help.out.contains("\nEXAMPLES\n"))
      #expect(!command.examples.isEmpty)
      for option in command.options { #expect(help.out.contains("\n  \(option.name)")) }
      for line in help.out.split(separator: "\n") { #expect(line.count <= 120, "\(line)") }
    }
  }

  /// An example of `--help` that the command refuses would be worse than none.
  @Test func examplesOfHelpAreAccepted() throws {
    for command in Command.all {
      for example in command.examples where example.line.hasPrefix("specwright ") {
        let words = example.line.split(separator: " ").map(String.init)
        #expect(words[1] == command.name)
        let line = words.dropFirst(2).prefix { $0 != ">" }
        #expect(throws: Never.self) {
          try Arguments.parse(line, for: command, into: Invocation(currentFolder: "/"))
        }
      }
    }
  }

  @Test func overviewAndVersion() {
    let overview = specwright("--help", in: scratch)
    #expect(overview.code == 0)
    #expect(overview.out == specwright("help", in: scratch).out)
    for command in Command.all { #expect(overview.out.contains("\n  \(command.name) ")) }
    #expect(specwright("--version", in: scratch).out == "specwright \(Help.version)\n")
  }

  @Test func helpIsPrintedAsWritten() {
    #expect(
      specwright("check --help", in: scratch).out == """
        USAGE  specwright check [--since OLD] [--specs DIR] [API…]

        Reads the specs of the named APIs, or of all, with their examples, and prints every finding on a line of its own,
        as compilers do: file:line:column: severity: message. Where page.lock.json is, every section of the page and all
        of its JSON must be accounted for. Writes nothing. Warnings alone end with exit code 0.

        With --since old debt stays quiet: warnings that the specs of a git revision or a folder have too are counted
        instead of listed, and an accepted change must be one since then.

        OPTIONS
          --since OLD  leave out warnings that the specs had at this revision
          --specs DIR  the folder of specs (the nearest Specs, from here upwards)

        EXAMPLES
          specwright check
              all APIs
          specwright check --since main
              what this branch brought
          specwright check zonemaster
              one of them

        """)
  }
}
