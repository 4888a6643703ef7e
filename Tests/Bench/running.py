"""What a program that uses an SDK feels: reading, writing, calling."""

import clients
from tools import run

# The largest ratio to the reference, by the beginning of the figure's name; the longest beginning counts.
BUDGETS = {
    "decode": 1 / 8,
    "decode 1,000 records, byte scanner": 1.3,
    "decode 1,000 records, JSONSerialization": 1 / 4,
    "decode blacklist": 1 / 10,
    "encode": 1 / 12,
    "call": 0.22,
    "Set": 3,
    "== on shared": 3,
    "== on equal": 30,
    "JSONDecoder": 3,
    "JSONEncoder": 2.5,
    "allocations": 1.05,
}


def measure(table):
    for line in run([clients.built() / "Bench"]).splitlines():
        name, value, reference = line.split("\t")
        budget = max((word for word in BUDGETS if name.startswith(word)), key=len)
        value, reference = float(value), float(reference)
        if name.startswith("allocations"):
            table.add(name, value, reference, BUDGETS[budget], "", "texts of more than 15 bytes")
        else:
            unit = "us" if value < 1e5 else "ms"
            table.add(name, value / 1e9, reference / 1e9, BUDGETS[budget], unit, against(name))


def against(name):
    if "scanner" in name:
        return "a scanner that makes the strings"
    if "JSONSerialization" in name:
        return "JSONSerialization"
    if name.startswith("call"):
        return "URLRequest and JSONDecoder"
    if name.startswith(("decode", "encode")):
        return "the standard library's coder"
    return "synthesised conformances"
