"""Validates every spec file against Specs/spec.schema.json with an independent validator.

Exit codes: 0 all valid, or the validator is not installed (which is said); 1 something is not.
"""

import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("schema: not validated, Python has no jsonschema (pip install jsonschema)")
    sys.exit(0)

specs = pathlib.Path(__file__).resolve().parent.parent / "Specs"
schema = json.loads((specs / "spec.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
faults = 0
files = [file for file in sorted(specs.glob("*/*.json")) if not file.name.endswith(".lock.json")]
for file in files:
    for error in sorted(validator.iter_errors(json.loads(file.read_text(encoding="utf-8"))), key=lambda e: e.json_path):
        print(f"{file.relative_to(specs.parent)}: {error.json_path}: {error.message}", file=sys.stderr)
        faults += 1
print(f"schema: {len(files)} spec files validated, {faults} faults")
sys.exit(1 if faults or not files else 0)
