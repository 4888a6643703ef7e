import ZonemasterAPI

let zonemaster = Zonemaster(server: CommandLine.arguments[1])
let test = try await zonemaster.startDomainTest(domain: "example.com")
try await zonemaster.waitForTest(test) { print("\($0) %") }
let results = try await zonemaster.getTestResults(id: test, language: "en").results
for finding in results where finding.level >= .warning {
  print(finding.level, finding.message)
}
print("\(results.count) findings")
