"""What generating costs: five APIs, specs of any size, a run with nothing to do, a change of one line."""

import shutil

import synthetic
from tools import ROOT, SWIFTC, cost, fresh, run, tool, write

EMPTY = "import Foundation\nprint(FileManager.default.currentDirectoryPath.isEmpty)\n"


def measure(table):
    specwright = tool()
    folder = fresh("generate")
    write(folder / "empty.swift", EMPTY)
    run([SWIFTC, "-O", folder / "empty.swift", "-o", folder / "empty"])
    start, floor = cost([folder / "empty"], times=5)
    own_start, _ = cost([specwright, "help"], times=5)
    per_operation = {}
    for operations, copies in ((65, 1), (650, 10), (2_600, 40), (10_010, 154)):
        specs = folder / f"specs{operations}"
        synthetic.write_specs(specs, copies)
        generate = [specwright, "generate", "--specs", specs, "--output", specs / "out"]
        time, peak = first(generate, specs / "out")
        per_operation[operations] = (time - own_start) / operations
        name = f"generate {operations:,} operations"
        if operations == 65:
            table.add(name, time, start, 2.0, "ms", "an empty program with Foundation")
            table.add(f"{name}: memory", peak, floor, 1, "MiB", "the same")
        else:
            copying = [shutil.which("cp"), "-r", specs / "out", specs / "copy"]
            table.add(name, time, cost(copying)[0], None, "ms", "copying what is written")
            table.add(f"{name}: memory", peak, floor, 2.2 if operations == 2_600 else None, "MiB", "an empty program")
        if operations in (65, 2_600):
            again = cost(generate, times=3)[0]
            table.add(f"the same with nothing to do", again, time, 1.1, "ms", "the first time")
        if operations == 2_600:
            table.add(name, time, start, 30, "ms", "an empty program with Foundation")
            changed = []
            for _ in range(3):
                change(specs / "large" / "zone7.json")
                before = written(specs / "out")
                changed.append(cost(generate)[0])
            table.add("the same after a change of one line", min(changed), time, 1.1, "ms", "the first time")
            after = written(specs / "out")
            rewritten = sum(before[path] != moment for path, moment in after.items())
            table.add("files that it rewrites", rewritten, len(after), 0.02, "", "all files")
    for operations in (2_600, 10_010):
        table.add(
            f"an operation of {operations:,}", per_operation[operations], per_operation[650], 1.2, "us", "one of 650")
    output = folder / "all"
    everything = [specwright, "generate", "--specs", ROOT / "Specs", "--output", output]
    table.add("generate all APIs of this project", cost(everything)[0], start, None, "ms", "an empty program")


def first(command, output):
    """The least cost of three runs that find nothing written yet."""
    costs = []
    for _ in range(3):
        shutil.rmtree(output, ignore_errors=True)
        costs.append(cost(command))
    return min(costs)


def written(folder):
    """When each file of a folder was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def change(path):
    text = path.read_text()
    write(path, text.replace("Whether the record can be changed.", "Whether it can be changed.", 1))
