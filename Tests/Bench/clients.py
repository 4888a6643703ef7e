"""The package of all programs that use an SDK: one that measures itself, and those whose size is measured."""

import functools
import shutil

import synthetic
from tools import HERE, ROOT, SWIFT, WORK, fresh, run, tool, write

# A call of each SDK, as a user would write it.
CALLS = {
    "CloudFlare": 'CloudFlare(email: "me@example.com", token: "k").addToWhitelist("192.0.2.1")',
    "Fornex": 'Fornex(apiKey: "k").account.balance()',
    "Qrator": 'Qrator(token: "t").client(1).ping()',
    "ZoneID": 'ZoneID(username: "u", apiKey: "k").dns("example.com").a.list()',
    "Zonemaster": "Zonemaster().versionInfo()",
}
SIZES = {65: 1, 650: 10}

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]
func product(_ name: String) -> Target.Dependency { .product(name: name, package: "specwright") }
func sdk(_ name: String, _ path: String) -> Target {
  .target(name: name, dependencies: [product("SpecwrightRuntime")], path: path, swiftSettings: settings)
}
func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, path: name, swiftSettings: settings)
}

let package = Package(
  name: "Clients", platforms: [.macOS(.v13)],
  dependencies: [.package(name: "specwright", path: "ROOT")],
  targets: [
    .target(name: "Allocations", path: "Allocations"),
    sdk("BenchAPI", "Generated/BenchAPI/Sources"),
    program("Bench", ["BenchAPI", "Allocations"]),
    program("Nothing", []),
    program("Runtime", [product("SpecwrightRuntime")]),
    TARGETS
  ],
  swiftLanguageModes: [.v6]
)
"""
RUNTIME = "import SpecwrightRuntime\nprint(APIClientOptions(transport: WireURLSessionTransport()))\n"


@functools.cache
def built():
    """The folder with all programs, built in release."""
    package = WORK / "clients"
    for name in ("Bench", "Allocations"):
        shutil.rmtree(package / name, ignore_errors=True)
        shutil.copytree(HERE / "Programs" / name, package / name)
    run([tool(), "generate", "--specs", HERE / "Specs", "--output", fresh("clients/Generated")])
    write(package / "Nothing" / "main.swift", "print(1)\n")
    write(package / "Runtime" / "main.swift", RUNTIME)
    targets = [large(package, operations, copies) for operations, copies in SIZES.items()]
    targets += [small(package, name, call) for name, call in CALLS.items()]
    manifest = MANIFEST.replace("ROOT", str(ROOT)).replace("TARGETS", "\n    ".join(targets))
    write(package / "Package.swift", manifest)
    run([SWIFT, "build", "-c", "release", "--package-path", package])
    return package / ".build" / "release"


def large(package, operations, copies):
    """A program that makes one call of a synthetic SDK; its targets in the manifest."""
    name = f"Large{operations}"
    synthetic.write_specs(fresh(f"clients/specs{operations}"), copies)
    run([tool(), "generate", "--specs", package / f"specs{operations}", "--output", package / name / "Generated"])
    shutil.rmtree(package / f"{name}API", ignore_errors=True)
    shutil.move(package / name / "Generated" / "LargeAPI" / "Sources", package / f"{name}API")
    shutil.rmtree(package / name / "Generated")
    call = 'try await Large(username: "u", apiKey: "k").zone0("example.com").a.list()'
    write(package / name / "main.swift", f"import {name}API\nprint({call})\n")
    return f'sdk("{name}API", "{name}API"), program("{name}", ["{name}API"]),'


def small(package, name, call):
    """A program that makes one call of an SDK of this project; its target in the manifest."""
    write(package / name / "main.swift", f"import {name}API\nlet answer: Any = try await {call}\nprint(answer)\n")
    return f'program("{name}", [product("{name}API")]),'
