"""Holds the programs that README shows against the examples, which other tests run.

usage: readme_test.py ROOT

On the page of README, every block of code (indented by four) is a file, byte for byte, and has its
path before it: <!-- examples/embed/search.cpp -->
"""

import pathlib
import re
import sys

PAGE = "## Embedding glane\n"
INDENT = "    "
# What the page must show.
SHOWN = {"examples/embed/search.cpp", "examples/embed/add_page.cpp"}
MARKER = re.compile(r"<!-- (\S+) -->")


def blocks(page):
    """(line that stands before it, text) of each block of code."""
    before, block, blanks = "", [], 0
    for line in [*page.splitlines(), "end"]:
        if line.startswith(INDENT):
            block += [""] * blanks + [line.removeprefix(INDENT)]
            blanks = 0
        elif not line:
            blanks += bool(block)
        else:
            if block:
                yield before, "\n".join(block) + "\n"
            before, block, blanks = line, [], 0


def main(root):
    root = pathlib.Path(root)
    page = (root / "README.md").read_text().partition(PAGE)[2].partition("\n## ")[0]
    shown, wrong = set(), []
    for before, text in blocks(page):
        marker = MARKER.fullmatch(before)
        if not marker:
            wrong.append(f"a block of code has no path before it, but: {before}")
            continue
        shown.add(marker[1])
        if (root / marker[1]).read_text() != text:
            wrong.append(f"{marker[1]} is not what README shows of it:\n{text}")
    wrong += [f"README does not show {path}" for path in sorted(SHOWN - shown)]
    print("\n".join(wrong) or f"{len(shown)} programs are as README shows them")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
