"""check_datapackage.py RUN: the data package describes every table of a run, and every table fits it.

Frictionless reads each CSV file against its own description: columns, types, missing values, ranges.
What it does not ask is asked here: no table without a description, no column without
labels, no number without a unit.
"""

import json
import os
import pathlib
import sys

import frictionless


def breaches(run: pathlib.Path):
    """Yields every breach as a sentence."""
    descriptor = json.loads((run / "datapackage.json").read_text(encoding="utf-8"))
    resources = descriptor["resources"]

    described = {resource["path"] for resource in resources}
    written = {str(path.relative_to(run)) for path in run.rglob("*.csv*") if ".partial" not in path.parts}
    for path in sorted(written - described):
        yield f"{path}: not in datapackage.json"

    for resource in resources:
        for field in resource.get("schema", {}).get("fields", []):
            absent = [key for key in ("name", "type", "title", "description") if not field.get(key)]
            absent += [f"{code} label" for code in ("en", "nl") if not field.get("titles", {}).get(code)]
            if field.get("type") != "string" and not field.get("unit"):
                absent.append("unit")
            if absent:
                yield f"{resource['path']}: column {field.get('name')}: no {', '.join(absent)}"

    # Frictionless takes paths relative to the working folder as safe, and no others.
    os.chdir(run)
    report = frictionless.validate("datapackage.json")
    for error in report.errors:
        yield f"datapackage.json: {error.message}"
    for task in report.tasks:
        for error in task.errors[:10]:
            yield f"{task.name}: {error.message}"
    if len(report.tasks) != len(resources):
        yield f"datapackage.json: {len(resources)} resources, {len(report.tasks)} checked"


def main():
    run = pathlib.Path(sys.argv[1]).resolve()
    found = list(breaches(run))
    for sentence in found:
        print(sentence, file=sys.stderr)
    sys.exit(1 if found else 0)


main()
