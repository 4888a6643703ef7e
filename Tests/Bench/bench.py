#!/usr/bin/env python3
"""Measures what users of the tool and of the SDKs feel, and holds it to budgets.

usage: bench.py [--only WORD]     (or `make bench`)

Every figure is CPU time, memory or size, and is compared with a reference measured in the same run; the budgets are
ratios, so that they mean the same on every machine. Everything is built in release, in .build/bench. Prints one table;
exit code 1 when a budget is missed.
"""

import argparse
import sys

import binary
import compiling
import generating
import running
from table import Table

PARTS = {"generate": generating.measure, "run": running.measure, "compile": compiling.measure, "binary": binary.measure}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", choices=PARTS, help="one part of the table")
    only = parser.parse_args().only
    table = Table()
    for name, measure in PARTS.items():
        if only in (None, name):
            measure(table)
    table.print()
    sys.exit(0 if table.holds else 1)


if __name__ == "__main__":
    main()
