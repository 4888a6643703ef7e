"""What compiling a generated module costs, beside bare structs of the same members."""

import json
import os

import bare
import synthetic
from tools import ROOT, SWIFT, SWIFTC, LANGUAGE_FLAGS, WORK, cost, fresh, run, tool, write

MODES = {
    "debug": ["-Onone", "-enable-testing", "-enable-batch-mode"],
    "release": ["-O", "-whole-module-optimization", "-num-threads", "2"],
}
BUDGETS = {"debug": 2.2, "release": 1.8}


def measure(table):
    modules = runtime()
    for operations, copies in ((65, 1), (650, 10)):
        folder = fresh(f"compile/{operations}")
        synthetic.write_specs(folder / "specs", copies)
        run([tool(), "generate", "--specs", folder / "specs", "--output", folder / "out"])
        for number, objects in enumerate(synthetic.objects(copies)):
            write(folder / "bare" / f"Zone{number}.swift", "".join(bare.struct(*each) for each in objects))
        for mode in MODES:
            floor, _ = compile_module("Bare", folder / "bare", mode, modules)
            time, peak = compile_module("LargeAPI", folder / "out" / "LargeAPI" / "Sources", mode, modules)
            name = f"compile {operations} operations, {mode}"
            table.add(name, time, floor, BUDGETS[mode], "s", "bare structs of the same members")
            if operations == 650 and mode == "release":
                table.add(f"{name}: memory", peak, 0.36 * (1 << 30), 1, "MiB", "0.36 GiB")
    for sdk in sorted((ROOT / "Generated").glob("*API")):
        folder = fresh(f"compile/{sdk.name}")
        for owner, text in bare.structs((sdk / "API.txt").read_text()).items():
            write(folder / f"{owner}.swift", text)
        for mode in MODES:
            floor, _ = compile_module("Bare", folder, mode, modules)
            time, _ = compile_module(sdk.name, sdk / "Sources", mode, modules)
            budget = BUDGETS[mode] if sdk.name == "ZoneIDAPI" else None
            table.add(f"compile {sdk.name}, {mode}", time, floor, budget, "s", "bare structs of its members")


def runtime():
    """The folders with the runtime's modules, by mode."""
    folders = {}
    for mode in MODES:
        scratch = WORK / f"runtime-{mode}"
        run([SWIFT, "build", "-c", mode, "--package-path", ROOT, "--scratch-path", scratch, "--target",
             "SpecwrightRuntime"], env={**os.environ, "SPECWRIGHT_TOOL_ONLY": "1"})
        folders[mode] = scratch / mode / "Modules"
    return folders


def compile_module(name, folder, mode, modules):
    """CPU time and peak memory of compiling a folder as a package's build does."""
    sources = sorted(folder.glob("*.swift"))
    output = fresh("compile/objects")
    files = {"": {"swift-dependencies": str(output / "all.swiftdeps")}}
    for source in sources:
        kinds = {"object": "o", "swift-dependencies": "swiftdeps", "dependencies": "d"}
        files[str(source)] = {kind: str(output / f"{source.stem}.{suffix}") for kind, suffix in kinds.items()}
    write(output / "map.json", json.dumps(files))
    return cost([SWIFTC, "-module-name", name, "-parse-as-library", "-c", "-g", "-j2", "-incremental",
                 *LANGUAGE_FLAGS, *MODES[mode], "-I", modules[mode], "-emit-module", "-emit-module-path",
                 output / f"{name}.swiftmodule", "-output-file-map", output / "map.json",
                 "-index-store-path", output / "index", *sources])
