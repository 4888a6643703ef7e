// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: nonisolated async functions run where their caller runs, so that a call from the main
/// actor needs no hop.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library of the runtime, which ships in users' apps.
func runtime(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Generator/Runtime/\(name)", swiftSettings: settings)
}

/// A library of the tool, which never ships in users' apps.
func tool(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, path: "Generator/Tool/\(name)", swiftSettings: settings)
}

/// Hand-written tests of one library.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude, swiftSettings: settings)
}

/// The modules of one API: the SDK, the documented examples for users' own tests, and the generated tests.
func sdk(_ name: String) -> [Target] {
  let module = "\(name)API"
  return [
    .target(
      name: module, dependencies: ["SpecwrightRuntime"], path: "Generated/\(module)/Sources", swiftSettings: settings),
    .target(
      name: module + "Testing", dependencies: [.target(name: module), "SpecwrightTesting"],
      path: "Generated/\(module)/Testing", resources: [.copy("examples")], swiftSettings: settings),
    .testTarget(
      name: module + "Tests", dependencies: [.target(name: module + "Testing")], path: "Generated/\(module)/Tests",
      swiftSettings: settings),
  ]
}

/// The products of one API.
func sdkProducts(_ name: String) -> [Product] {
  ["\(name)API", "\(name)APITesting"].map { .library(name: $0, targets: [$0]) }
}

/// The tool is built without SDKs (`make` sets the variable), since it must run before they are there.
let isToolOnly = Context.environment["SPECWRIGHT_TOOL_ONLY"] != nil

/// The client name of every API that has a folder in `Specs`.
let apis = isToolOnly ? [] : ["CloudFlare", "Fornex", "Qrator", "ZoneID", "Zonemaster"]

/// The program of the README, and the tool's tests, which run it.
let readme: [Target] =
  apis.isEmpty
  ? []
  : [
    .executableTarget(
      name: "ReadmeProgram", dependencies: ["ZonemasterAPI"], path: "Tests/ReadmeProgram", swiftSettings: settings),
    tests("SpecwrightTests", ["specwright", "SpecModel", "SwiftNames", "LoopbackServer", "ReadmeProgram"]),
  ]

/// Hand-written tests of SDKs: what their pages say in words only, and several of them together.
let crossing =
  apis.isEmpty
  ? []
  : [
    tests("CloudFlareTests", ["CloudFlareAPITesting"]),
    tests("FornexTests", ["FornexAPITesting"]),
    tests(
      "ProgramTests",
      ["CloudFlareAPITesting", "FornexAPITesting", "QratorAPITesting", "ZoneIDAPITesting", "ZonemasterAPITesting"]),
    tests("QratorTests", ["QratorAPITesting"]),
    tests("ZoneIDTests", ["ZoneIDAPITesting"]),
    tests("TenCallsTests", ["QratorAPITesting", "ZoneIDAPITesting", "ZonemasterAPITesting"]),
    tests(
      "ServiceAnswerTests",
      ["CloudFlareAPI", "FornexAPI", "QratorAPI", "ZoneIDAPI", "ZonemasterAPI", "LoopbackServer"]),
  ]

let package = Package(
  name: "specwright",
  platforms: [.macOS(.v13), .iOS(.v16)],
  products: [
    .library(name: "SpecwrightRuntime", targets: ["SpecwrightRuntime"]),
    .library(name: "SpecwrightTesting", targets: ["SpecwrightTesting"]),
    .executable(name: "specwright", targets: ["specwright"]),
  ] + apis.flatMap(sdkProducts),
  targets: [
    runtime("WireJSON"),
    runtime("SpecwrightRuntime", ["WireJSON"]),
    runtime("SpecwrightTesting", ["SpecwrightRuntime"]),
    tool("SpecModel", ["WireJSON"]),
    tool("SwiftNames", ["SpecModel"]),
    tool("SwiftEmitter", ["SwiftNames"]),
    tool("PageDrift", ["SwiftNames"]),
    tool("SpecDiff", ["SwiftNames"]),
    .executableTarget(
      name: "specwright", dependencies: ["SpecModel", "SwiftNames", "SwiftEmitter", "PageDrift", "SpecDiff"],
      path: "Generator/Tool/specwright", swiftSettings: settings),
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: settings),
    .target(name: "Toolchain", path: "Tests/Toolchain", swiftSettings: settings),
    tests("WireJSONTests", ["WireJSON"]),
    .executableTarget(
      name: "TransportProbe", dependencies: ["SpecwrightRuntime"], path: "Tests/TransportProbe", swiftSettings: settings
    ),
    tests("SpecwrightRuntimeTests", ["SpecwrightRuntime", "SpecwrightTesting", "LoopbackServer", "TransportProbe"]),
    tests("SpecModelTests", ["SpecModel"]),
    tests("PageDriftTests", ["PageDrift", "SpecModel"], exclude: ["Fixtures"]),
    tests(
      "SpecDiffTests", ["SpecDiff", "SpecModel", "SwiftNames", "SwiftEmitter", "SpecwrightRuntime"],
      exclude: ["Cases", "Grammar/Specs", "Grammar/waivers.json"]),
    tests("TranscriptionTests", ["SpecModel", "WireJSON"]),
    tests("SwiftNamesTests", ["SwiftNames", "SpecModel"]),
    tests(
      "SwiftEmitterTests",
      ["SwiftEmitter", "SwiftNames", "SpecModel", "Toolchain"] + apis.map { .target(name: "\($0)API") }),
  ] + apis.flatMap { sdk($0) } + readme + crossing,
  swiftLanguageModes: [.v6]
)
