"""Draws pages by a seed, for reading by eye what glane makes of them (reading_rubric.md).

usage: draw_pages.py SEED COUNT FOLDER... [--to FOLDER]        $GLANE is the program

COUNT pages are drawn of all HTML files below the FOLDERs, the same ones whenever SEED and the
files' names are. For each the folder `drawn-SEED` (or that of --to) gets one with
  page.html       as it is
  page.txt        all text in it, a block a line
  read.txt        what glane read: fields, text, then each comment with its author and date
  documents.jsonl the documents, and where in the page each field was read (--why)
and `sheet.tsv` has a line for each, in which the faults found are counted.
"""

import argparse
import datetime
import gzip
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import tempfile
import zlib
import zoneinfo

from peer_pages import HEAD_BYTES, all_text

FIELDS = ("title", "author", "authors", "date", "date_precision", "site", "url", "section",
          "language", "reply_to")  # fmt: skip
PARIS = zoneinfo.ZoneInfo("Europe/Paris")
SHEET = "page\tserious faults\tother faults\twhat\n"


def page_bytes(path):
    data = path.read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def is_page(path):
    """Whether a file holds HTML, whatever its name."""
    try:
        head = page_bytes(path)[:HEAD_BYTES].lower()
    except (OSError, EOFError, zlib.error):
        return False
    return b"<html" in head or b"<!doctype html" in head


def draw(seed, count, folders):
    """The pages drawn, with their paths from their folders' names on."""
    files = sorted(
        (f"{folder.resolve().name}/{path.relative_to(folder).as_posix()}", path)
        for folder in folders
        for path in folder.rglob("*")
        if path.is_file()
    )
    random.Random(seed).shuffle(files)
    drawn = []
    for name, path in files:
        if len(drawn) == count:
            break
        if is_page(path):
            drawn.append((name, path))
    return drawn


def in_paris(date):
    """A moment that is given in UTC by the clock of Paris, as `glane search` shows it."""
    if not date or not date.endswith("+00:00"):
        return date
    return datetime.datetime.fromisoformat(date).astimezone(PARIS).isoformat()


def shown(document):
    """A document as one reads it."""
    fields = {**document, "date": in_paris(document["date"])}
    lines = [f"=== {document['type']} {document['position']}"]
    lines += [f"{field}: {fields[field]}" for field in FIELDS if fields.get(field)]
    lines += [f"quotes {quote['author'] or '?'}: {quote['text']}" for quote in document["quotes"]]
    return "\n".join([*lines, "", document["text"] or "(no text)", ""])


def extract(glane, path, name):
    """Runs glane on a page alone, below the folders that tell its address in a mirror."""
    with tempfile.TemporaryDirectory(prefix="glane-drawn-") as alone:
        copy = pathlib.Path(alone) / name
        copy.parent.mkdir(parents=True)
        shutil.copy2(path, copy)
        return subprocess.run([glane, "extract", "--why", alone], capture_output=True, check=False)


def write_drawn(glane, folder, path, name):
    data = page_bytes(path)
    run = extract(glane, path, name)
    documents = [json.loads(line) for line in run.stdout.splitlines()]
    read = "\n".join(map(shown, documents)) or f"nothing was read: {run.stderr.decode()}\n"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.html").write_bytes(data)
    (folder / "page.txt").write_text(all_text(data) + "\n", "utf-8")
    (folder / "read.txt").write_text(f"{path}\n\n{read}", "utf-8")
    (folder / "documents.jsonl").write_bytes(run.stdout)


def main():
    parser = argparse.ArgumentParser(usage="see the head of this file", allow_abbrev=False)
    parser.add_argument("seed", type=int)
    parser.add_argument("count", type=int)
    parser.add_argument("folders", nargs="+", type=pathlib.Path)
    parser.add_argument("--to", type=pathlib.Path)
    options = parser.parse_args()
    to = options.to or pathlib.Path(f"drawn-{options.seed}")
    sheet = [SHEET]
    for number, (name, path) in enumerate(draw(options.seed, options.count, options.folders), 1):
        folder = f"{number:02}-" + re.sub(r"[^\w.-]+", "_", name)[-80:]
        write_drawn(os.environ["GLANE"], to / folder, path, name)
        sheet.append(f"{folder}\t\t\t\n")
    (to / "sheet.tsv").write_text("".join(sheet), "utf-8")
    print(f"{len(sheet) - 1} pages in {to}")


if __name__ == "__main__":
    main()
