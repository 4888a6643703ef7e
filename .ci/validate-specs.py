"""Validates every spec file, and the whole specs in Specs/README.md, against Specs/spec.schema.json, and JSON reports of
`specwright diff` and `drift` against their own schemas, with an independent validator.

Exit codes: 0 all valid, or the validator is not installed (which is said); 1 something is not.
"""

import json
import pathlib
import re
import subprocess
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print("schema: not validated, Python has no jsonschema (pip install jsonschema)")
    sys.exit(0)

top = pathlib.Path(__file__).resolve().parent.parent
specs = top / "Specs"
schema = json.loads((specs / "spec.schema.json").read_text(encoding="utf-8"))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)

files = sorted(specs.glob("*/*.json"))
texts = {
    str(file.relative_to(top)): file.read_text(encoding="utf-8") for file in files if not file.name.endswith(".lock.json")
}
reference = (specs / "README.md").read_text(encoding="utf-8")
for block in re.finditer(r"^```json( chapter)?\n(.*?)^```$", reference, re.MULTILINE | re.DOTALL):
    texts[f"Specs/README.md:{reference.count(chr(10), 0, block.start(2)) + 1}"] = block[2]

faults = 0
for name, text in texts.items():
    for error in sorted(validator.iter_errors(json.loads(text)), key=lambda e: e.json_path):
        print(f"{name}: {error.json_path}: {error.message}", file=sys.stderr)
        faults += 1
print(f"schema: {len(texts)} specs validated, {faults} faults")

tool = top / ".build/debug/specwright"
if tool.exists():
    def printed(*arguments):
        return json.loads(subprocess.run([tool, *arguments], check=True, capture_output=True).stdout)

    def validated(command):
        schema = printed(command, "--schema")
        Draft202012Validator.check_schema(schema)
        return Draft202012Validator(schema)

    reports = validated("diff")
    cases = sorted((top / "Tests/SpecDiffTests/Cases").iterdir())[::16]
    for case in cases:
        sides = [case / side if (case / side).exists() else case / f"{side}.json" for side in "ab"]
        for error in reports.iter_errors(printed("diff", "--format", "json", *sides)):
            print(f"{case.name}: {error.json_path}: {error.message}", file=sys.stderr)
            faults += 1
    loop = top / "Tests/PageDriftTests/Fixtures/harbour"
    drift = subprocess.run(
        [tool, "drift", "harbour", loop / "new.txt", "--old", loop / "old.txt", "--specs", loop / "Specs", "--format", "json"],
        capture_output=True,
    ).stdout
    for error in validated("drift").iter_errors(json.loads(drift)):
        print(f"drift: {error.json_path}: {error.message}", file=sys.stderr)
        faults += 1
    print(f"schema: {len(cases) + 1} reports validated, {faults} faults in all")
sys.exit(1 if faults or not texts else 0)
