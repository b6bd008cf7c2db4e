"""What other programs read in the pages of a suite, where they run here.

They run from the checkouts below $GLANE_PEERS, by $GLANE_PEERS_PYTHON or the first Python that has
what they import, and what they read is kept in the folder `readings` of $GLANE_PEERS by their
version, for it does not change.
"""

import json
import os
import pathlib
import subprocess
import sys

from peer_pages import Reading

PROGRAM = pathlib.Path(__file__).parent / "peer_trafilatura.py"
TREES = ("trafilatura", "htmldate", "courlan", "jusText")


class Runner:
    """A Python that can import a program from the source trees below `root`."""

    def __init__(self, root, program):
        self.root = root
        self.program = program
        trees = os.pathsep.join(str(root / tree) for tree in TREES)
        self.environment = {**os.environ, "PYTHONPATH": trees, "PYTHONWARNINGS": "ignore"}
        given = os.environ.get("GLANE_PEERS_PYTHON")
        self.python, self.version, self.why_not = None, None, ""
        for python in [given] if given else [sys.executable, "/usr/bin/python3"]:
            run = self._start(python, "--version")
            if run.returncode == 0:
                self.python, self.version = python, run.stdout.strip()
                return
            self.why_not = (run.stderr.strip().splitlines() or ["it ends without a word"])[-1]

    def _start(self, python, *options, lines=None):
        return subprocess.run(
            [python, "-B", PROGRAM, self.program, *options],
            input=lines, env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def read(self, pages, with_urls):
        """What the program reads in each page, as dictionaries."""
        asked = [
            json.dumps({"path": str(page.path), "url": page.address() if with_urls else ""})
            for page in pages
        ]
        run = self._start(self.python, lines="\n".join(asked) + "\n")
        read = [json.loads(line) for line in run.stdout.splitlines()]
        if len(read) != len(pages):
            raise SystemExit(f"{self.program} reads {len(read)} of {len(pages)}: {run.stderr}")
        return read


def reading_of(read):
    """A Reading of what peer_trafilatura.py prints of a page."""
    return Reading(
        title=read["title"],
        author=read["author"],
        authors=[name.strip() for name in read["author"].split(";") if name.strip()],
        date=read["date"],
        body=read["body"],
        comments=[read["comments"]] if read["comments"] else [],
    )


def read_with_peer(root, suite, pages, with_urls):
    """(program with its version, page's name -> Reading), or (why it does not run, None)."""
    runner = Runner(root, suite)
    if not runner.python:
        return f"{suite} does not run here: {runner.why_not}", None
    kept = root / "readings" / f"{suite}-{runner.version}{'-urls' if with_urls else ''}.json"
    known = json.loads(kept.read_text("utf-8")) if kept.exists() else {}
    missing = [page for page in pages if page.name not in known]
    if missing:
        read = runner.read(missing, with_urls)
        known.update({page.name: one for page, one in zip(missing, read)})
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(json.dumps(known), "utf-8")
    readings = {page.name: reading_of(known[page.name]) for page in pages}
    return f"{suite} {runner.version}", readings
