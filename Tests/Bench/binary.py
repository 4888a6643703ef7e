"""What a program's size gains from an SDK: one call, and the operations that it does not use."""

import shutil

import clients
from tools import fresh, run


def measure(table):
    programs = clients.built()
    folder = fresh("stripped")
    sizes = {name: size(programs / name, folder / name)
             for name in ["Nothing", "Runtime", *(f"Large{count}" for count in clients.SIZES), *clients.CALLS]}
    runtime = sizes["Runtime"] - sizes["Nothing"]
    table.add("binary: the runtime alone", runtime, 200_000, 1, "KB", "200 KB")
    for operations in clients.SIZES:
        gained = (sizes[f"Large{operations}"] - sizes["Runtime"]) / operations
        table.add(f"binary: an operation of {operations}", gained, 2_000, 1, "KB", "2 KB")
    for name in clients.CALLS:
        gained = sizes[name] - sizes["Runtime"]
        table.add(f"binary: {name}, one call", gained, runtime, None, "KB", "the runtime")


def size(program, stripped):
    """The size of a program without symbols, in bytes."""
    shutil.copy(program, stripped)
    run([shutil.which("strip") or "strip", stripped])
    return stripped.stat().st_size
