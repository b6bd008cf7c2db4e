"""Reads the program's references by programs that people read theirs with.

usage: references_test.py GLANE CRAWL

BibTeX by bibtexparser, CSL-JSON by citeproc (python3-bibtexparser, python3-citeproc), each where it
is there; RIS by the rules of its form. The same documents must come out of all three.
"""

import json
import os
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
MISSING = []
sys.path.append("/usr/lib/python3/dist-packages")  # Debian's, for another Python than Debian's


def module(name):
    try:
        return __import__(name, fromlist=["x"])
    except ImportError:
        MISSING.append(name)
        return None


def run(*command):
    done = subprocess.run(command, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{command} ends with {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode()


def ris_entries(text):
    """Lists of (tag, value); every line must be one, and end with CR LF."""
    assert text.count("\n") == text.count("\r\n"), "a bare line end"
    entries = []
    for line in text.split("\r\n"):
        if not line:
            continue
        match = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert match, f"no line of RIS: {line!r}"
        if match[1] == "TY":
            entries.append([])
        entries[-1].append((match[1], match[2]))
    for entry in entries:
        assert entry[-1][0] == "ER", f"not ended: {entry}"
        assert sum(tag == "TI" for tag, _ in entry) <= 1
        for tag, value in entry:
            if tag in ("DA", "Y2"):
                assert re.fullmatch(r"\d{4}/(\d\d)?/(\d\d)?/", value), value
    return entries


def check_bibtex(parser, text, wanted):
    read = parser.loads(text, parser.bparser.BibTexParser(ignore_nonstandard_types=False))
    assert len(read.entries) == len(wanted), f"{len(read.entries)} entries of {len(wanted)}"
    for entry in read.entries:
        own = wanted[entry["ID"]]
        assert entry["ENTRYTYPE"] == "online"
        assert entry.get("year") == own.get("PY"), (entry, own)
        names = entry["author"].split(" and ") if "author" in entry else []
        assert len(names) == own["authors"], (entry, own)
        assert ("title" in entry) == ("TI" in own), (entry, own)


def check_csl(citeproc, text, wanted):
    source = citeproc.source.json.CiteProcJSON(json.loads(text))
    assert len(source) == len(wanted), f"{len(source)} items of {len(wanted)}"
    for key, own in wanted.items():
        item = source[key.lower()]
        assert len(item.get("author", [])) == own["authors"], (item, own)
        if "PY" in own:
            assert str(item.issued.year) == own["PY"], (item, own)


def main(glane, crawl):
    bibtexparser = module("bibtexparser")
    citeproc = module("citeproc") and module("citeproc.source.json") and sys.modules["citeproc"]
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "idx")
        run(glane, "index", "-i", index, "--no-progress", crawl)
        texts = {form: run(glane, "search", "-i", index, "-n", "all", "--format", form)
                 for form in ("ris", "bibtex", "csl-json")}  # fmt: skip
        count = len(run(glane, "search", "-i", index, "-n", "all", "--format", "ids").splitlines())
    entries = ris_entries(texts["ris"])
    wanted = {}
    for entry in entries:
        own = dict(entry)
        own["authors"] = sum(tag == "AU" for tag, _ in entry)
        wanted[own["ID"]] = own
    counts = f"{len(entries)} entries, {len(wanted)} keys, {count} documents"
    assert len(entries) == len(wanted) == count, counts
    if bibtexparser:
        check_bibtex(bibtexparser, texts["bibtex"], wanted)
    if citeproc:
        check_csl(citeproc, texts["csl-json"], wanted)
    readers = ["RIS's rules", bibtexparser and "bibtexparser", citeproc and "citeproc"]
    print(f"{count} references are read by {', '.join(filter(None, readers))}")
    if MISSING:
        print("SKIPPED: not read by " + ", ".join(MISSING))
        return SKIPPED
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
