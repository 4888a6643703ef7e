#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// The thin end of the tool: arguments in, text to the two streams, exit code out.

signal(SIGPIPE, SIG_IGN)
let outcome: (report: Report, code: ExitCode)
do {
  let folder = try FileSystem.currentFolder()
  outcome = SpecwrightTool.run(Array(CommandLine.arguments.dropFirst()), in: folder)
} catch {
  var report = Report()
  report.advise(error.message)
  outcome = (report, error.code)
}

var code = outcome.code
if let problem = StandardStream.output.write(outcome.report.results) {
  code = .failure
  _ = StandardStream.error.write("specwright: standard output: \(problem)\n")
}
_ = StandardStream.error.write(outcome.report.complaints)
exit(code.rawValue)
