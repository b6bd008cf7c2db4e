"""What the generator writes as a web archive is read as what it writes as JSON lines.

$GENERATE is bench-generate, $GLANE the program.
"""

import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

DOCUMENTS = 400


def documents(folder, name):
    """The documents that glane finds in a file, by what must not change."""
    run = subprocess.run(
        [os.environ["GLANE"], "extract", folder / name], capture_output=True, text=True, check=True
    )
    read = [json.loads(line) for line in run.stdout.splitlines()]
    return [(d["id"], d["type"], d["title"], d["authors"], d["date"], d["position"]) for d in read]


def main():
    with tempfile.TemporaryDirectory(prefix="glane-bench-") as place:
        folder = pathlib.Path(place)
        for form in ("jsonl", "warc"):
            subprocess.run(
                [os.environ["GENERATE"], "--documents", str(DOCUMENTS), "--format", form,
                 "--out", folder / f"a.{form}"], check=True,
            )  # fmt: skip
        (folder / "b.warc").write_bytes(gzip.compress((folder / "a.warc").read_bytes()))
        lines = documents(folder, "a.jsonl")
        if len(lines) != DOCUMENTS:
            sys.exit(f"{len(lines)} documents in JSON lines, not {DOCUMENTS}")
        for archive in ("a.warc", "b.warc"):
            if documents(folder, archive) != lines:
                sys.exit(f"{archive} holds other documents than the JSON lines")


if __name__ == "__main__":
    main()
