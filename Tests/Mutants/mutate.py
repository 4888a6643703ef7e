#!/usr/bin/env python3
"""Breaks the emitted code of one SDK in one place at a time and runs its tests, which must notice.

usage: mutate.py API [--only WORD] [--place first|middle|last] [--list]     (or `make mutants API=zonemaster`)

The SDK's modules and the runtime are copied into a package of their own, .build/mutants/<api>, built once and then
incrementally. A mutant is caught when `swift test` goes red or the code no longer compiles. Exit code 1 unless every
mutant is caught and at least twenty kinds apply; a kind without a place in this SDK's code is skipped and not counted.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time

from kinds import KINDS

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUNTIME = ["WireJSON", "SpecwrightRuntime", "SpecwrightTesting"]
MINIMUM = 20
TIME_LIMIT = 300
COMPILER_ERROR = re.compile(r"\.swift:\d+:\d+: error:")

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"), .enableUpcomingFeature("MemberImportVisibility"),
]
func target(_ name: String, _ dependencies: [Target.Dependency], _ resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: name, resources: resources, swiftSettings: settings)
}
let package = Package(
  name: "mutants", platforms: [.macOS(.v13), .iOS(.v16)],
  targets: [
    target("WireJSON", []), target("SpecwrightRuntime", ["WireJSON"]),
    target("SpecwrightTesting", ["SpecwrightRuntime"]), target("MODULE", ["SpecwrightRuntime"]),
    target("MODULETesting", ["MODULE", "SpecwrightTesting"], [.copy("examples")]),
    .testTarget(
      name: "MODULETests", dependencies: ["MODULETesting"], path: "MODULETests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
"""


def module_folder(api):
    """The folder of the SDK whose specs are Specs/<api>: the only generated one of that name, whatever its case."""
    found = [path for path in (ROOT / "Generated").glob("*API") if path.name.lower() == api.lower() + "api"]
    if not found:
        sys.exit(f"no SDK of '{api}' in Generated; say API=<folder in Specs>, and run make first")
    return found[0]


def copy(source, target):
    """Makes target equal to source, touching only files that differ, so that a build stays incremental."""
    wanted = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    if target.exists():
        for path in [path for path in target.rglob("*") if path.is_file()]:
            if path.relative_to(target) not in wanted:
                path.unlink()
    for relative in wanted:
        write(target / relative, (source / relative).read_bytes())


def write(path, data):
    if not path.exists() or path.read_bytes() != data:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


class Package:
    """The scratch package."""

    def __init__(self, api):
        source = module_folder(api)
        self.module = source.name
        self.folder = ROOT / ".build" / "mutants" / api
        for name in RUNTIME:
            copy(ROOT / "Generator" / "Runtime" / name, self.folder / name)
        for part, suffix in [("Sources", ""), ("Testing", "Testing"), ("Tests", "Tests")]:
            copy(source / part, self.folder / (self.module + suffix))
        write(self.folder / "Package.swift", MANIFEST.replace("MODULE", self.module).encode())

    def files(self):
        """What mutants change: the SDK's sources and examples, by their path in the package."""
        examples = self.folder / (self.module + "Testing") / "examples"
        paths = sorted((self.folder / self.module).rglob("*.swift")) + sorted(examples.glob("*.http"))
        return {path.relative_to(self.folder).as_posix(): path.read_text() for path in paths}

    def test(self):
        """Builds and tests: ('green' | 'red' | 'does not compile' | 'hangs', what was printed)."""
        swift = os.environ.get("SWIFT", "swift")
        flags = ["-j", "2", "-Xswiftc", "-gnone"]
        build = [swift, "build", "--build-tests", *flags]
        code, text = self.run(build)
        if code != 0 and not COMPILER_ERROR.search(text):
            # After a mutant that does not compile, an incremental build may link objects of before: anew, then.
            shutil.rmtree(self.folder / ".build", ignore_errors=True)
            code, text = self.run(build)
        if code != 0:
            return ("does not compile" if COMPILER_ERROR.search(text) else "does not build"), text
        code, text = self.run([swift, "test", "--skip-build", "--disable-xctest", *flags])
        return {0: "green", None: "hangs"}.get(code, "red"), text

    def run(self, command):
        process = subprocess.Popen(
            command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            errors="replace", start_new_session=True)
        try:
            text, _ = process.communicate(timeout=TIME_LIMIT)
            return process.returncode, text
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return None, process.communicate()[0]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("api")
    parser.add_argument("--only", default="", help="kinds whose name holds this word")
    parser.add_argument("--place", default="middle", choices=["first", "middle", "last"], help="which place to break")
    parser.add_argument("--list", action="store_true", help="show the mutants without testing them")
    arguments = parser.parse_args()
    package = Package(arguments.api)
    files = package.files()
    mutants = [(kind.name, kind.mutant(files, arguments.place)) for kind in KINDS if arguments.only in kind.name]
    if arguments.list:
        for name, mutant in mutants:
            print(f"{name}: {mutant.difference() if mutant else 'skipped'}\n")
        return 0
    start = time.monotonic()
    state, text = package.test()
    if state != "green":
        sys.exit(text + "\nthe tests must pass before anything is broken")
    print(f"{package.module}: green as it is, {time.monotonic() - start:.0f} s", flush=True)
    caught = count_caught(package, files, mutants)
    applied = sum(1 for _, mutant in mutants if mutant)
    if package.test()[0] != "green":
        sys.exit("the tests do not pass after all changes were taken back: the results mean nothing")
    print(f"{package.module}: {caught}/{applied} caught, {time.monotonic() - start:.0f} s")
    if not arguments.only and applied < MINIMUM:
        sys.exit(f"only {applied} kinds apply; at least {MINIMUM} must")
    return 0 if caught == applied else 1


def count_caught(package, files, mutants):
    caught = 0
    for name, mutant in mutants:
        if not mutant:
            print(f"skipped   {name}: no such code here", flush=True)
            continue
        start = time.monotonic()
        write(package.folder / mutant.path, mutant.text.encode())
        state, text = package.test()
        write(package.folder / mutant.path, files[mutant.path].encode())
        if state == "does not build":
            sys.exit(text + f"\n{name}: the build failed without an error of the compiler")
        is_caught = state != "green"
        caught += is_caught
        word = "caught  " if is_caught else "SURVIVED"
        print(f"{word}  {name}: {state}, {time.monotonic() - start:.0f} s", flush=True)
        if not is_caught:
            print(mutant.difference(), flush=True)
    return caught


if __name__ == "__main__":
    sys.exit(main())
