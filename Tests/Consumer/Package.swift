// swift-tools-version: 6.2
import PackageDescription

/// A package as a user would have it: two SDKs, used in one file.
let package = Package(
  name: "Consumer",
  platforms: [.macOS(.v13), .iOS(.v16)],
  dependencies: [.package(name: "specwright", path: "../..")],
  targets: [
    .executableTarget(
      name: "Consumer",
      dependencies: [
        .product(name: "FornexAPITesting", package: "specwright"),
        .product(name: "ZonemasterAPITesting", package: "specwright"),
      ],
      path: "Sources",
      swiftSettings: [.enableUpcomingFeature("MemberImportVisibility")])
  ],
  swiftLanguageModes: [.v6]
)
