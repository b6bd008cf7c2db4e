"""Holds the programs that README shows against the examples, which other tests run.

usage: readme_test.py [--update] ROOT

On the page of README, every block of code (indented by four) is a file, byte for byte, and has its
path before it: <!-- examples/embed/search.cpp -->
--update writes the files as they are now behind their paths.
"""

import difflib
import pathlib
import re
import sys

PAGE = "## Embedding glane\n"
INDENT = "    "
# What the page must show.
SHOWN = {
    "examples/embed/search.cpp", "examples/embed/add_page.cpp", "examples/embed/search.c",
    "examples/embed/search.py",
}  # fmt: skip
MARKER = re.compile(r"<!-- (\S+) -->")


def split_page(readme):
    """What stands before the page, the page, and what stands behind it."""
    before, head, rest = readme.partition(PAGE)
    page, mark, behind = rest.partition("\n## ")
    return before + head, page, mark + behind


def updated(page, root):
    """The page with the files as they are now."""
    lines = []
    is_old_block = False
    for line in page.splitlines():
        if is_old_block and (not line or line.startswith(INDENT)):
            continue
        is_old_block = False
        lines.append(line)
        marker = MARKER.fullmatch(line)
        if marker:
            code = (root / marker[1]).read_text().splitlines()
            lines += ["", *(INDENT + text if text else "" for text in code), ""]
            is_old_block = True
    return "\n".join(lines) + "\n"


def unnamed_blocks(page):
    """First lines of blocks of code that have no path before them."""
    before, is_inside = "", False
    for line in filter(None, page.splitlines()):
        is_code = line.startswith(INDENT)
        if is_code and not is_inside and not MARKER.fullmatch(before):
            yield line
        before, is_inside = line, is_code


def main(root, update):
    root = pathlib.Path(root)
    readme = root / "README.md"
    before, page, behind = split_page(readme.read_text())
    now = updated(page, root)
    if update:
        readme.write_text(before + now + behind)
        return 0
    wrong = list(difflib.unified_diff(page.splitlines(), now.splitlines(), "README", "files", n=0))
    wrong += [f"a block of code has no path before it: {line}" for line in unnamed_blocks(page)]
    named = set(MARKER.findall(page))
    wrong += [f"README does not show {path}" for path in sorted(SHOWN - named)]
    print("\n".join(wrong) or f"{len(named)} programs are as README shows them")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[-1], sys.argv[1] == "--update"))
