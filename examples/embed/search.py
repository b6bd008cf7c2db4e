#!/usr/bin/env python3
"""Opens an index, asks it with facets, prints what it finds.

usage: search.py INDEX WORD...
"""

import re
import sys

import glane


def printable(text):
    """Pages are written by strangers: no control character of theirs reaches the terminal."""
    return re.sub(r"[\x00-\x1f\x7f-\x9f]", " ", text or "")


def main(directory, *words):
    with glane.open(directory) as index:
        facets = [glane.Facet("author", size=3), "date:year"]
        answer = index.search(" ".join(words), limit=3, facets=facets)
    print(answer.total, "documents")
    for hit in answer:
        print(f"\n{printable(hit.title)}\n  {hit.date or '-'}, {printable(hit.author)}")
        print(f"  {printable(hit.snippet)}")
    for name, counts in answer.facets.items():
        print(f"\n{name}")
        for value, count in counts.items():
            print(f"  {count}  {printable(value or '-')}")
    return 0 if answer.total else 1


if __name__ == "__main__":
    if len(sys.argv) < 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    try:
        sys.exit(main(*sys.argv[1:]))
    except glane.Error as error:
        print(error, file=sys.stderr)
        sys.exit(3)
